package io.sluice.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/// One speed limit: of all downloads, of a host, or of a download. Changed while they run. Safe for any thread; the lock
/// is fair, so the workers take turns.
final class RateLimiter {
    static final long NO_LIMIT = 0;
    /// Small reads are what keeps the mean right where the limit is low.
    private static final int READS_A_SECOND = 20;

    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final AtomicInteger jobs = new AtomicInteger();
    private volatile long bytesPerSecond; // written under lock
    private @Nullable TokenBucket bucket; // guarded by lock

    RateLimiter(Pace pace) {
        this.pace = pace;
    }

    /// @param newBytesPerSecond [#NO_LIMIT] for none
    void limitTo(long newBytesPerSecond) {
        lock.lock();
        try {
            if (newBytesPerSecond != bytesPerSecond) {
                bytesPerSecond = newBytesPerSecond;
                bucket = newBytesPerSecond == NO_LIMIT ? null : new TokenBucket(newBytesPerSecond, pace.nanoTime());
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }

    /// A job begins to read under this limit.
    void join() {
        jobs.incrementAndGet();
    }

    void leave() {
        jobs.decrementAndGet();
    }

    /// What one of the jobs under this limit can hope for, at least 1; [#NO_LIMIT] where there is none.
    long share() {
        long limit = bytesPerSecond;
        return limit == NO_LIMIT ? NO_LIMIT : Math.max(1, limit / Math.max(1, jobs.get()));
    }

    /// How much to read at once, so that a low limit does not come in bursts.
    int readSize(int most) {
        long limit = bytesPerSecond;
        return limit == NO_LIMIT ? most : Math.clamp(limit / READS_A_SECOND, 1, most);
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
                pace.await(changed, wait);
                wait = waitFor(bytes);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long waitFor(int bytes) {
        return bucket == null ? 0 : bucket.take(bytes, pace.nanoTime());
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
