package io.sluice.model;

import java.util.List;

/// What a file that is being fetched looks like at one moment.
///
/// @param length  of the file, or [Content#UNKNOWN]
/// @param missing the stretches that are not there, disjoint, in order; empty where the length is unknown
/// @param writers who fetches now, in the order of their connections' numbers
public record SegmentMap(long length, List<ByteRange> missing, List<Writer> writers) {
    /// One connection at work.
    ///
    /// @param connection its number, counted from 1 over the run of the download
    /// @param mirror     which of the download's links it uses, from 0
    /// @param stretch    from where it began to where it is to end, or to `position` where nobody knows the end
    /// @param position   everything in front of it is written
    /// @param bytes      that it brought in all of its stretches together
    public record Writer(int connection, int mirror, ByteRange stretch, long position, long bytes) {
    }

    public SegmentMap {
        missing = List.copyOf(missing);
        writers = List.copyOf(writers);
    }

    /// A file that is all there.
    public static SegmentMap complete(long length) {
        return new SegmentMap(length, List.of(), List.of());
    }

    /// How many bytes are there; 0 where the length is unknown.
    public long keptBytes() {
        return length == Content.UNKNOWN ? 0 : length - missing.stream().mapToLong(ByteRange::length).sum();
    }
}
