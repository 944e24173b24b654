package io.sluice.engine;

/// A worker as others may look at it. Guarded by the [Transfer] that made it.
final class Hand {
    /// Counted from 1 over the run.
    final int number;
    long bytes;

    Hand(int number) {
        this.number = number;
    }
}
