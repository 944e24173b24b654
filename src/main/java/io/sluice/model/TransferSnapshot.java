package io.sluice.model;

import java.util.List;

/// What goes on inside a running download at one moment.
///
/// @param mirrors all of its links, in the user's order
public record TransferSnapshot(SegmentMap segments, List<MirrorUse> mirrors) {
    public TransferSnapshot {
        mirrors = List.copyOf(mirrors);
    }
}
