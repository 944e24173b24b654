package io.sluice.model;

import java.util.Set;

/// What was found of an unfinished download at a start.
///
/// @param keptBytes    what is believed to be there: a resume fetches the rest
/// @param droppedBytes what was fetched and is fetched again; after a power cut the least that it can have been
/// @param losses       why something was dropped
public record Remains(long keptBytes, long droppedBytes, Set<Loss> losses) {
    public static final Remains NOTHING = new Remains(0, 0, Set.of());

    /// `POWER_CUT`: the machine started anew since, and only what was forced onto the disk counts. `NOT_FORCED`: the same,
    /// where nothing tells whether it did, or the file is so small that nobody keeps its place. `PART_SHORTER`: the `.part`
    /// does not reach as far as it did. `PART_GONE`: it is not there. `RECORD_UNREADABLE`: nothing says any more which of
    /// its bytes are right. `LENGTH_UNKNOWN`: the server had not said where the file ends.
    public enum Loss {
        POWER_CUT, NOT_FORCED, PART_SHORTER, PART_GONE, RECORD_UNREADABLE, LENGTH_UNKNOWN
    }

    public Remains {
        losses = Set.copyOf(losses);
    }
}
