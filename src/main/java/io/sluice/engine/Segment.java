package io.sluice.engine;

/// A stretch of the file that is still missing: from `position` to `to`. Its owner, if it has one, writes at `position`
/// and has asked the server for bytes up to `leasedTo`: others may take what lies beyond, never what was asked for,
/// so a running request is never cut under its feet. Only [SegmentPlan] changes it.
final class Segment {
    final int slot;
    final long from;
    long position;
    long leasedTo;
    long to;
    boolean owned;
    /// The answer that it reads goes to the end of the file: its lease moves along in front of it.
    boolean slides;

    Segment(int slot, long position, long to) {
        this.slot = slot;
        this.from = position;
        this.position = position;
        this.leasedTo = position;
        this.to = to;
    }

    boolean isUntouched() {
        return position == from;
    }

    long missing() {
        return to - position;
    }

    @Override
    public String toString() {
        return "segment " + slot + " [" + position + ", " + to + ")" + (owned ? " leased to " + leasedTo : "");
    }
}
