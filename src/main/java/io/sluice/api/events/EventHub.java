package io.sluice.api.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.sluice.api.rest.DownloadBody;
import io.sluice.api.rest.StatusBody;
import io.sluice.model.Download;
import io.sluice.model.Progress;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Fact;
import io.sluice.scheduler.Inbox;
import io.sluice.scheduler.Timekeeper;
import org.jspecify.annotations.Nullable;

/// Turns facts into events while somebody listens and a minute longer, so that who comes back misses nothing, and the
/// numbers of what runs while somebody listens. Then nothing runs and nothing is kept. Safe for any thread.
public final class EventHub implements AutoCloseable {
    /// How long events are kept for who may come back.
    static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final Duration BETWEEN_NUMBERS = Duration.ofMillis(250);
    private static final int MOST_EVENTS = 4_096;

    /// One download that is gone.
    record Gone(UUID id) {
    }

    /// Time runs by `timer`, in tasks that are short; facts are read by `workers`.
    public record Threads(ScheduledExecutorService timer, ExecutorService workers) {
    }

    private final EventRing ring = new EventRing(MOST_EVENTS);
    private final DownloadService service;
    private final Threads threads;
    private final Timekeeper time;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<UUID, Progress> told = new HashMap<>(); // of the timer's thread
    private @Nullable Inbox inbox; // guarded by this; open while events are made
    private @Nullable Future<?> numbers; // guarded by this; while somebody listens
    private int listeners; // guarded by this
    private long departures; // guarded by this; how often nobody was left
    private volatile @Nullable QueueStatus queue;

    public EventHub(DownloadService service, Threads threads, Timekeeper time) {
        this.service = service;
        this.threads = threads;
        this.time = time;
    }

    EventRing ring() {
        return ring;
    }

    /// The queue as it was told last, else as the service says.
    StatusBody status() {
        QueueStatus known = queue;
        return StatusBody.of(known == null ? service.queue().join() : known, service.feed().sample().values(), null);
    }

    /// How many listen.
    public synchronized int listeners() {
        return listeners;
    }

    synchronized void join() {
        if (inbox == null) {
            Inbox opened = service.feed().follow();
            opened.onArrival(() -> read(opened));
            inbox = opened;
        }
        if (listeners++ == 0) {
            long millis = BETWEEN_NUMBERS.toMillis();
            numbers = threads.timer().scheduleAtFixedRate(this::tellNumbers, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void leave() {
        if (--listeners == 0 && numbers != null) {
            numbers.cancel(false);
            long departure = ++departures;
            time.in(KEPT_FOR, () -> restAfter(departure));
        }
    }

    // What is told first to who comes back later is a snapshot, since the inbox of then begins with one.
    private void restAfter(long departure) {
        reading.lock();
        try {
            synchronized (this) {
                if (listeners > 0 || departure != departures || inbox == null) {
                    return;
                }
                inbox.close();
                inbox = null;
            }
            queue = null;
            ring.forget();
        } finally {
            reading.unlock();
        }
    }

    // Each arrival is read once, in order, whichever thread comes first.
    private void read(Inbox open) {
        threads.workers().execute(() -> {
            reading.lock();
            try {
                if (isRead(open)) {
                    open.drainTo(this::tell);
                }
            } finally {
                reading.unlock();
            }
        });
    }

    private synchronized boolean isRead(Inbox open) {
        return open == inbox;
    }

    private void tell(Fact fact) {
        switch (fact) {
            case Fact.Snapshot(_, var status) -> {
                queue = status;
                ring.add(EventKind.SNAPSHOT, status());
            }
            case Fact.Added(var downloads) -> downloads.forEach(it -> ring.add(EventKind.ADDED, body(it)));
            case Fact.Changed(var downloads) -> downloads.forEach(it -> ring.add(EventKind.CHANGED, body(it)));
            case Fact.Removed(var ids) -> ids.forEach(it -> ring.add(EventKind.REMOVED, new Gone(it)));
            case Fact.QueueChanged(var status) -> {
                queue = status;
                ring.add(EventKind.QUEUE, status());
            }
            case Fact.Listed _,Fact.TracksChanged _,Fact.Keeping _ -> {
            }
        }
    }

    private DownloadBody body(Download download) {
        return DownloadBody.of(download, service.feed().sample(List.of(download.id())).get(download.id()),
                queue);
    }

    // Only what moved since it was told last.
    private void tellNumbers() {
        Map<UUID, Progress> now = service.feed().sample();
        now.forEach((id, progress) -> {
            if (!progress.equals(told.put(id, progress))) {
                ring.add(EventKind.PROGRESS, DownloadBody.Moved.of(id, progress));
            }
        });
        told.keySet().retainAll(now.keySet());
    }

    @Override
    public void close() {
        ring.close();
        synchronized (this) {
            if (numbers != null) {
                numbers.cancel(false);
            }
            if (inbox != null) {
                inbox.close();
            }
        }
    }
}
