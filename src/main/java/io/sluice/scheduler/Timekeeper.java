package io.sluice.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// What time it is, and who wakes us. The scheduler knows no other time.
///
/// @param nanos a clock that only moves forward and may stand still while the machine sleeps, as [System#nanoTime()]
public record Timekeeper(Clock clock, Alarm alarm, LongSupplier nanos) {
    public Timekeeper(Clock clock, Alarm alarm) {
        this(clock, alarm, System::nanoTime);
    }

    public Instant now() {
        return clock.instant();
    }

    /// Runs `task` after `delay`, on a thread of the alarm's. It must return quickly.
    public void in(Duration delay, Runnable task) {
        alarm.at(now().plus(delay), task);
    }
}
