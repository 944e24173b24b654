package io.sluice.scheduler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The alarm of the running program. Whoever owns `executor` ends what is still pending.
public final class ScheduledAlarm implements Alarm {
    private final ScheduledExecutorService executor;
    private final Clock clock;

    public ScheduledAlarm(ScheduledExecutorService executor, Clock clock) {
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public void at(Instant when, Runnable task) {
        long millis = Math.max(0, Duration.between(clock.instant(), when).toMillis());
        var _ = executor.schedule(task, millis, TimeUnit.MILLISECONDS);
    }
}
