package io.sluice.store;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides when what changed goes to the disk. Guarded by the lock it is given, which is the writer's: there is
/// no open transaction while it is held outside of one.
final class Sync {
    static final Duration DELAY = Duration.ofMillis(250);
    static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final ReentrantLock lock;
    private final Runnable save;
    private final ScheduledExecutorService time;
    private Consumer<StoreException> onFailure = _ -> {
    }; // set once, before the first change
    private boolean unsaved;
    private boolean postponed;
    private boolean scheduled;

    Sync(ReentrantLock lock, Runnable save, ScheduledExecutorService time) {
        this.lock = lock;
        this.save = save;
        this.time = time;
    }

    /// Call after each change, holding the lock, with no transaction open.
    void changed(Durability durability) {
        unsaved = true;
        if (durability == Durability.SOON) {
            soon();
        } else if (!postponed) {
            now();
        }
    }

    /// Runs `changes`, in which what is to be saved now waits for the next call of [#now()]. Call it holding the lock.
    void postponing(Runnable changes) {
        postponed = true;
        try {
            changes.run();
        } finally {
            postponed = false;
        }
    }

    boolean isPostponing() {
        return postponed;
    }

    /// Call holding the lock. Where it fails, what changed stays unsaved and the next call tries again.
    void now() {
        if (unsaved) {
            save.run();
            unsaved = false;
        }
    }

    /// Calls `told` when a save failed that nobody waited for; it is tried again after [#AGAIN_AFTER].
    void tellFailures(Consumer<StoreException> told) {
        onFailure = told;
    }

    private void soon() {
        within(DELAY);
    }

    private void within(Duration delay) {
        if (scheduled) {
            return;
        }
        try {
            var _ = time.schedule(this::due, delay.toMillis(), TimeUnit.MILLISECONDS);
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
            LOG.error("What jobs reported could not be saved and is tried again in {}", AGAIN_AFTER, e);
            within(AGAIN_AFTER);
            onFailure.accept(e);
        } finally {
            lock.unlock();
        }
    }
}
