package io.sluice.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/// A clock that moves on by what is waited for: ten seconds under a limit take no time. For one thread.
final class ManualPace implements Pace {
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void await(Condition changed, long nanos) {
        now += nanos;
    }

    double seconds() {
        return now / (double) TimeUnit.SECONDS.toNanos(1);
    }

    void pass(long nanos) {
        now += nanos;
    }
}
