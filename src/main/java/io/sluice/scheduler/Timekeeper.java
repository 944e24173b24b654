package io.sluice.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// What time it is, and who wakes us. The scheduler knows no other time.
public record Timekeeper(Clock clock, Alarm alarm) {
    Instant now() {
        return clock.instant();
    }

    void in(Duration delay, Runnable task) {
        alarm.at(now().plus(delay), task);
    }
}
