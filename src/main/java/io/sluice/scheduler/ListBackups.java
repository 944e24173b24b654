package io.sluice.scheduler;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

import io.sluice.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has backups of the list made: one at each start, when the window has long been there, and one each day that the
/// program goes on. Safe for any thread.
final class ListBackups {
    static final Duration FIRST_AFTER = Duration.ofSeconds(10);
    static final Duration EVERY = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(ListBackups.class);

    private final Runnable backUp;
    private final Timekeeper time;
    private final ThreadFactory threads;
    private final DownloadFeed feed;
    private @Nullable Thread making; // guarded by this
    private boolean closed; // guarded by this

    /// @param backUp makes one and may block; fails with [StoreException]
    ListBackups(Runnable backUp, Timekeeper time, ThreadFactory threads, DownloadFeed feed) {
        this.backUp = backUp;
        this.time = time;
        this.threads = threads;
        this.feed = feed;
    }

    void start() {
        time.in(FIRST_AFTER, this::due);
    }

    private synchronized void due() {
        if (closed) {
            return;
        }
        Thread next = threads.newThread(this::make);
        making = next;
        next.start();
        time.in(EVERY, this::due);
    }

    private void make() {
        try {
            backUp.run();
        } catch (StoreException failed) {
            LOG.warn("No backup of the list was made; the next is tried in {}", EVERY, failed);
            Throwable why = failed.getCause() == null ? failed : failed.getCause();
            feed.publish(new Fact.NoBackup(String.valueOf(why.getMessage())));
        }
    }

    /// Begins none any more, and returns when the one that is being made is done.
    void close() throws InterruptedException {
        Thread last;
        synchronized (this) {
            closed = true;
            last = making;
        }
        if (last != null) {
            last.join();
        }
    }
}
