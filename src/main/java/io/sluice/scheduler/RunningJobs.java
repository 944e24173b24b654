package io.sluice.scheduler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.DownloadJob;
import io.sluice.engine.Ending;
import io.sluice.engine.TransferListener;
import io.sluice.engine.TransferOrder;
import io.sluice.model.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs that move bytes now, each on its own virtual thread. A job that was told to stop stays here, and keeps its
/// slot, until it has ended: two jobs never write one file. Scheduler thread only.
final class RunningJobs {
    /// What shall become of a job. `STOP` keeps its bytes, `DISCARD` puts them aside once it has ended.
    enum Wish {
        RUN, STOP, DISCARD
    }

    private static final class Running {
        final boolean remote;
        final DownloadJob job;
        final Thread thread;
        Wish wish = Wish.RUN;

        Running(DownloadJob job, Thread thread, boolean remote) {
            this.remote = remote;
            this.job = job;
            this.thread = thread;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    private final Map<UUID, Running> byId = new HashMap<>();
    private final Set<UUID> reserved = new HashSet<>();
    private final Map<UUID, Runnable> whenEnded = new HashMap<>();
    private final DownloadEngine engine;
    private final DownloadFeed feed;
    private final ThreadFactory threads;

    RunningJobs(DownloadEngine engine, DownloadFeed feed, ThreadFactory threads) {
        this.engine = engine;
        this.feed = feed;
        this.threads = threads;
    }

    /// @param whenEnded called on the job's thread, with the order as it was carried out
    void start(TransferOrder order, TransferListener listener, BiConsumer<TransferOrder, Ending> whenEnded) {
        DownloadJob job = engine.prepare(order, listener);
        Thread thread = threads.newThread(() -> {
            Ending ending = run(job, order);
            whenEnded.accept(job.carriedOut(), ending);
        });
        byId.put(order.id(), new Running(job, thread, !order.request().staysOnThisMachine()));
        feed.started(order.id(), job);
        thread.start();
    }

    // A defect in the engine must not take the slot with it.
    private static Ending run(DownloadJob job, TransferOrder order) {
        try {
            return job.run();
        } catch (RuntimeException defect) {
            LOG.error("The job of {} ended with a defect", order.id(), defect);
            return new Ending.Broken(new Failure.Internal(defect.toString()), order.known(), false);
        }
    }

    /// Nothing happens where no such job runs. A wish to discard is not taken back by a later one to stop.
    void stop(UUID id, Wish wish) {
        Running running = byId.get(id);
        if (running != null) {
            running.wish = running.wish == Wish.DISCARD ? Wish.DISCARD : wish;
            running.job.stop();
        }
    }

    /// Takes a wish to discard back, as long as the job has not ended.
    ///
    /// @return whether there is such a job
    boolean keep(UUID id) {
        Running running = byId.get(id);
        if (running == null) {
            return false;
        }
        running.wish = Wish.STOP;
        return true;
    }

    /// Nothing happens where no such job runs.
    void limitSpeed(UUID id, long bytesPerSecond) {
        Running running = byId.get(id);
        if (running != null) {
            running.job.limitSpeed(bytesPerSecond);
        }
    }

    /// Whether somebody works on its files.
    boolean holds(UUID id) {
        return byId.containsKey(id) || reserved.contains(id);
    }

    /// Until [#release] no job of it is started.
    ///
    /// @return false where somebody else has reserved it
    boolean reserve(UUID id) {
        return reserved.add(id);
    }

    void release(UUID id) {
        reserved.remove(id);
    }

    /// Runs `task` once no job of it is there any more: at once where there is none.
    void whenEnded(UUID id, Runnable task) {
        if (byId.containsKey(id)) {
            whenEnded.put(id, task);
        } else {
            task.run();
        }
    }

    /// Jobs that nobody told to stop.
    Set<UUID> running() {
        Set<UUID> ids = new HashSet<>();
        byId.forEach((id, running) -> {
            if (running.wish == Wish.RUN) {
                ids.add(id);
            }
        });
        return ids;
    }

    /// Bytes kept of each job that nobody told to stop and that needs a network.
    Map<UUID, Long> remoteBytes() {
        Map<UUID, Long> bytes = new HashMap<>();
        byId.forEach((id, running) -> {
            if (running.remote && running.wish == Wish.RUN) {
                bytes.put(id, running.job.meter().sample(System.nanoTime()).keptBytes());
            }
        });
        return bytes;
    }

    int size() {
        return byId.size();
    }

    Wish wishFor(UUID id) {
        Running running = byId.get(id);
        return running == null ? Wish.STOP : running.wish;
    }

    /// Forgets a job that has ended; its slot is free.
    void ended(UUID id) {
        feed.ended(id);
        byId.remove(id);
        Runnable task = whenEnded.remove(id);
        if (task != null) {
            task.run();
        }
    }

    /// Tells all to stop and returns their threads, to be joined.
    List<Thread> stopAll() {
        List<Thread> stopping = new ArrayList<>();
        byId.values().forEach(running -> {
            running.job.stop();
            stopping.add(running.thread);
        });
        return stopping;
    }
}
