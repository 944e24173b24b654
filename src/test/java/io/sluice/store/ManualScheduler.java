package io.sluice.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs what was scheduled when the test says so, on the test's thread.
final class ManualScheduler extends ScheduledThreadPoolExecutor {
    private record Pending(Duration delay, Runnable task) {
    }

    private static final int NEVER_DAYS = 365;

    private final List<Pending> pending = new ArrayList<>();

    ManualScheduler() {
        super(1, Thread.ofPlatform().daemon().factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        ScheduledFuture<?> handle = super.schedule(() -> {
        }, NEVER_DAYS, TimeUnit.DAYS);
        pending.add(new Pending(Duration.of(delay, unit.toChronoUnit()), command));
        return handle;
    }

    List<Duration> delays() {
        return pending.stream().map(Pending::delay).toList();
    }

    void runAll() {
        List<Pending> due = List.copyOf(pending);
        pending.clear();
        due.forEach(it -> it.task().run());
    }
}
