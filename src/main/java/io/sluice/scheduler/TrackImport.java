package io.sluice.scheduler;

import java.util.List;
import java.util.UUID;

import io.sluice.library.Skipped;
import io.sluice.library.TrackFormat;

/// What the import of a list came to.
///
/// @param format    of the list
/// @param imported  how many tracks are new
/// @param updated   how many were known, and are now as the list says
/// @param ids       of all of them, each once, in the order of the list
/// @param skipped   what became no track, the first [io.sluice.library.TrackList#MOST_SKIPPED]
/// @param unlisted  how much more became none
/// @param lostFeeds of a list of feeds: those that could not be read
public record TrackImport(TrackFormat format, int imported, int updated, List<UUID> ids, List<Skipped> skipped,
        long unlisted,
        List<LostFeed> lostFeeds) {
    public TrackImport {
        ids = List.copyOf(ids);
        skipped = List.copyOf(skipped);
        lostFeeds = List.copyOf(lostFeeds);
    }
}
