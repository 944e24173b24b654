package io.sluice.scheduler;

import java.util.List;

import io.sluice.model.Download;

/// What became of tracks that were to be fetched.
///
/// @param downloads one for each track, in their order: new ones, and those that were there already
/// @param added     how many are new
public record QueuedTracks(List<Download> downloads, int added) {
    public QueuedTracks {
        downloads = List.copyOf(downloads);
    }
}
