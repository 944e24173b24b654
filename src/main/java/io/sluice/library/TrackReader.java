package io.sluice.library;

import java.io.IOException;

/// Reads lists of one format.
interface TrackReader {
    /// @param in is not closed
    /// @throws UnreadableTracksException where it is no list of this format
    void read(ListInput in, Findings found) throws IOException;
}
