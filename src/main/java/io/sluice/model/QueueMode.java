package io.sluice.model;

/// Whether the queue as a whole works. `OPEN`: what may start starts. `DRAINING`: only what had begun goes on, to its end.
/// `PAUSED`: nothing runs. The last two are the user's pause, and end by the user alone.
public enum QueueMode {
    OPEN, DRAINING, PAUSED
}
