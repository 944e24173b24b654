package io.sluice.store;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides when what was committed goes to the disk. Guarded by the lock it is given, which is the writer's: there is
/// no open transaction while it is held outside of one.
final class Sync {
    static final Duration DELAY = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final ReentrantLock lock;
    private final Runnable checkpoint;
    private final ScheduledExecutorService time;
    private boolean unsaved;
    private boolean scheduled;

    Sync(ReentrantLock lock, Runnable checkpoint, ScheduledExecutorService time) {
        this.lock = lock;
        this.checkpoint = checkpoint;
        this.time = time;
    }

    /// Call after each commit, holding the lock.
    void committed(Durability durability) {
        unsaved = true;
        if (durability == Durability.NOW) {
            now();
        } else {
            soon();
        }
    }

    /// Call holding the lock. Where it fails, what was committed stays unsaved and the next call tries again.
    void now() {
        if (unsaved) {
            checkpoint.run();
            unsaved = false;
        }
    }

    private void soon() {
        if (scheduled) {
            return;
        }
        try {
            var _ = time.schedule(this::due, DELAY.toMillis(), TimeUnit.MILLISECONDS);
            scheduled = true;
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody keeps time any more: saved at once", e);
            now();
        }
    }

    private void due() {
        lock.lock();
        try {
            scheduled = false;
            now();
        } catch (StoreException e) {
            // Nobody waits for this one. The next write that somebody waits for tries again, and fails in front of them.
            LOG.error("What jobs reported could not be saved yet", e);
        } finally {
            lock.unlock();
        }
    }
}
