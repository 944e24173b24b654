package io.sluice.scheduler;

import java.time.Instant;

/// Wakes somebody at a time. Tests have one whose time they move themselves.
@FunctionalInterface
public interface Alarm {
    /// Runs `task` at `when`, or soon where that has passed, on a thread of the alarm's. It must return quickly.
    void at(Instant when, Runnable task);
}
