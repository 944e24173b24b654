package io.sluice.model;

import org.jspecify.annotations.Nullable;

/// The queue in numbers.
///
/// @param mode       whether the user paused all
/// @param atOnce     how many may run at once, 1-10
/// @param obstacles  what else holds queued ones back
/// @param undo       what of the user's steps can be taken back, or done again
/// @param end        everything is done: what happens next; null while it is not, or nothing happens
public record QueueStatus(QueueMode mode, int atOnce, Counts counts, Obstacles obstacles, Undo undo,
        @Nullable PlannedEnd end) {
    /// @param active  hold a slot
    /// @param waiting queued, or backing off
    public record Counts(long active, long waiting, long paused, long completed, long failed, long cancelled) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /// A queue with nothing in its way.
    public QueueStatus(boolean paused, int atOnce, Counts counts) {
        this(paused, atOnce, counts, Obstacles.NONE);
    }

    /// A queue in which the user did nothing yet.
    public QueueStatus(boolean paused, int atOnce, Counts counts, Obstacles obstacles) {
        this(paused ? QueueMode.PAUSED : QueueMode.OPEN, atOnce, counts, obstacles, Undo.NOTHING, null);
    }

    /// Whether the user paused all: nothing starts, though something may still come to its end.
    public boolean paused() {
        return mode != QueueMode.OPEN;
    }
}
