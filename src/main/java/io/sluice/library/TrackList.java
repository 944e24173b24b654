package io.sluice.library;

import java.net.URI;
import java.util.List;

import io.sluice.model.Track;

/// What a list names.
///
/// @param tracks   each id once, in the order of the list
/// @param feeds    lists of tracks that this one names in place of tracks, as OPML does; whoever wants their tracks fetches
///                 and reads them
/// @param skipped  what was left out, at most [#MOST_SKIPPED]
/// @param unlisted how many more were left out
public record TrackList(TrackFormat format, List<Track> tracks, List<URI> feeds, List<Skipped> skipped, long unlisted) {
    public static final int MOST_SKIPPED = 1000;

    public TrackList {
        tracks = List.copyOf(tracks);
        feeds = List.copyOf(feeds);
        skipped = List.copyOf(skipped);
    }
}
