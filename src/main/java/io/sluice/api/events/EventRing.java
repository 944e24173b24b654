package io.sluice.api.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The last events, numbered from 1. Readers keep their own place: one that is slow costs nothing and holds nobody, and
/// hears that it missed something once it has fallen behind the oldest. Safe for any thread.
final class EventRing {
    /// @param data its JSON is made when it is sent
    record Event(long number, EventKind kind, Object data) {
    }

    /// What a reader gets.
    ///
    /// @param missed whether there were more than are kept
    /// @param last   the number after which it goes on
    record Part(List<Event> events, boolean missed, long last) {
    }

    private final int most;
    private final Deque<Event> events = new ArrayDeque<>(); // guarded by lock
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private long last; // guarded by lock
    private boolean closed; // guarded by lock

    /// @param most events are kept
    EventRing(int most) {
        this.most = most;
    }

    void add(EventKind kind, Object data) {
        lock.lock();
        try {
            last++;
            events.addLast(new Event(last, kind, data));
            if (events.size() > most) {
                events.removeFirst();
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Keeps none of them; numbers go on.
    void forget() {
        lock.lock();
        try {
            events.clear();
        } finally {
            lock.unlock();
        }
    }

    /// What came after event `number`; waits for `patience` where nothing did. A number that was never given counts as
    /// missed.
    Part after(long number, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!closed && number == last && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            long oldest = last - events.size();
            boolean missed = number < oldest || number > last;
            return missed
                    ? new Part(List.of(), true, last)
                    : new Part(events.stream().filter(it -> it.number() > number).toList(), false, last);
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Readers that wait go on at once.
    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
