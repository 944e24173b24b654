package io.sluice.engine;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/// The speed limit that all jobs share, changed while they run. Safe for any thread; the lock is fair, so the workers
/// take turns.
final class RateLimiter {
    static final long NO_LIMIT = 0;
    private static final int LEAST_READ = 4 << 10;
    private static final int READS_A_SECOND = 20;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private volatile long bytesPerSecond;
    private @Nullable TokenBucket bucket; // guarded by lock

    void limitTo(long newBytesPerSecond) {
        lock.lock();
        try {
            bytesPerSecond = newBytesPerSecond;
            bucket = newBytesPerSecond == NO_LIMIT ? null : new TokenBucket(newBytesPerSecond, System.nanoTime());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }

    /// How much to read at once, so that a low limit does not come in bursts.
    int readSize(int most) {
        long limit = bytesPerSecond;
        return limit == NO_LIMIT ? most : Math.clamp(limit / READS_A_SECOND, Math.min(LEAST_READ, most), most);
    }

    /// Waits until `bytes`, which were read already, fit the limit; gives up as soon as `isStopping` and [#wake()].
    void spend(int bytes, BooleanSupplier isStopping) {
        if (bytesPerSecond == NO_LIMIT) {
            return;
        }
        lock.lock();
        try {
            long wait = waitFor(bytes);
            while (wait > 0 && !isStopping.getAsBoolean()) {
                // Woken by a change of the limit, by wake(), or because the time has come: asking again tells.
                changed.awaitNanos(wait);
                wait = waitFor(bytes);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long waitFor(int bytes) {
        return bucket == null ? 0 : bucket.take(bytes, System.nanoTime());
    }

    /// Lets everyone who waits look whether it is stopping.
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
