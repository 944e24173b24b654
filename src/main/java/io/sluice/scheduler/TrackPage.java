package io.sluice.scheduler;

import java.util.List;

/// Some tracks of the library.
///
/// @param total how many there are, on this page and others
public record TrackPage(List<ListedTrack> tracks, long total) {
    public TrackPage {
        tracks = List.copyOf(tracks);
    }
}
