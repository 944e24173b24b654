package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.sluice.settings.ScheduleSettings;
import io.sluice.settings.Settings;

/// What the hour of the week allows, and who wakes the queue when that changes. Scheduler thread only.
final class WeekPlan {
    /// Somebody may set the clock: nobody trusts an alarm for longer.
    static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Supplier<Settings> settings;
    private final Timekeeper time;
    private final Runnable look;
    private boolean looking;

    /// @param look to be run, on any thread, when something may have changed
    WeekPlan(Supplier<Settings> settings, Timekeeper time, Runnable look) {
        this.settings = settings;
        this.time = time;
        this.look = look;
    }

    boolean isOpen() {
        return schedule().windows().isOpenAt(now());
    }

    /// When the queue may run again; empty where it may.
    Optional<Instant> opensAt() {
        return isOpen() ? Optional.empty() : schedule().windows().nextChangeAfter(now());
    }

    /// In bytes a second, 0 for none.
    long speedLimit() {
        return schedule().speeds().limitAt(now(), settings.get().transfer().bytesPerSecond());
    }

    /// Has somebody look again where the hour matters.
    void follow() {
        Optional<Instant> change = Stream
                .of(schedule().windows().nextChangeAfter(now()), schedule().speeds().nextChangeAfter(now()))
                .flatMap(Optional::stream).min(Instant::compareTo);
        if (change.isPresent() && !looking) {
            looking = true;
            Instant soon = time.now().plus(LOOK_EVERY);
            time.alarm().at(change.get().isBefore(soon) ? change.get() : soon, look);
        }
    }

    /// The alarm rang.
    void looked() {
        looking = false;
    }

    private ScheduleSettings schedule() {
        return settings.get().schedule();
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(time.clock());
    }
}
