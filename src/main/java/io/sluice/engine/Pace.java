package io.sluice.engine;

import java.util.concurrent.locks.Condition;

/// The clock that speed limits go by, and how to wait on it. Tests have one that they move.
interface Pace {
    Pace REAL = new Pace() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void await(Condition changed, long nanos) throws InterruptedException {
            // Why it woke does not matter: whoever waits asks again.
            var _ = changed.awaitNanos(nanos);
        }
    };

    long nanoTime();

    /// Waits for a signal, at most so long; call with the condition's lock held.
    void await(Condition changed, long nanos) throws InterruptedException;
}
