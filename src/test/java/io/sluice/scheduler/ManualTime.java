package io.sluice.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A clock that a test moves, and the alarms that ring when it passes them. Safe for any thread.
public final class ManualTime extends Clock implements Alarm {
    private record Pending(Instant when, Runnable task) {
    }

    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private long nanos;
    private final List<Pending> pending = new ArrayList<>();

    @Override
    public synchronized void at(Instant when, Runnable task) {
        pending.add(new Pending(when, task));
    }

    /// Moves on and rings what is due, earliest first, on the calling thread.
    public void advance(Duration duration) {
        due(duration).forEach(it -> it.task().run());
    }

    private synchronized List<Pending> due(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
        List<Pending> due = pending.stream().filter(it -> !it.when().isAfter(now))
                .sorted(Comparator.comparing(Pending::when)).toList();
        pending.removeAll(due);
        return due;
    }

    /// The machine sleeps: the time of day goes on, no alarm comes nearer.
    public synchronized void sleep(Duration duration) {
        now = now.plus(duration);
        pending.replaceAll(it -> new Pending(it.when().plus(duration), it.task()));
    }

    /// When alarms will ring, from now, earliest first.
    public synchronized List<Duration> pending() {
        return pending.stream().map(it -> Duration.between(now, it.when())).sorted().toList();
    }

    public Timekeeper keeper() {
        return new Timekeeper(this, this, this::nanos);
    }

    private synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Tests have one zone");
    }
}
