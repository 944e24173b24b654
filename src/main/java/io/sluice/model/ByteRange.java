package io.sluice.model;

/// Bytes `from` (inclusive) to `to` (exclusive) of a file. Half-open, so lengths subtract and neighbours touch.
///
/// Making one with `from` negative or behind `to` throws [IllegalArgumentException].
public record ByteRange(long from, long to) {
    public ByteRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range of bytes: " + from + " to " + to);
        }
    }

    public long length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public boolean contains(long offset) {
        return offset >= from && offset < to;
    }

    public boolean overlaps(ByteRange other) {
        return from < other.to && other.from < to;
    }
}
