package io.sluice.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import io.sluice.model.Progress;

/// The numbers of one job: workers add, whoever shows them samples. Safe for any thread.
public final class TransferMeter {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(3);

    private record Sample(long nanoTime, long fetched) {
    }

    private final LongAdder fetched = new LongAdder();
    private final AtomicInteger connections = new AtomicInteger();
    private final Deque<Sample> window = new ArrayDeque<>(); // guarded by itself
    private volatile long keptBefore;
    private volatile long totalBytes;
    private volatile long verifiedBytes = Progress.NOT_VERIFYING;

    /// @param nanoTime now: the first speed is the mean since then
    TransferMeter(long keptBefore, long totalBytes, long nanoTime) {
        this.keptBefore = keptBefore;
        this.totalBytes = totalBytes;
        window.addLast(new Sample(nanoTime, 0));
    }

    void startsWith(long kept, long total) {
        keptBefore = kept - fetched.sum();
        totalBytes = total;
    }

    /// What is not there yet of a file whose length is known, else 0.
    long missingBytes() {
        return Math.max(0, totalBytes - keptBefore - fetched.sum());
    }

    void add(int bytes) {
        fetched.add(bytes);
    }

    void connected() {
        connections.incrementAndGet();
    }

    void disconnected() {
        connections.decrementAndGet();
    }

    /// So many bytes have been read again, to add them up.
    void verified(long bytes) {
        verifiedBytes = bytes;
    }

    int connections() {
        return connections.get();
    }

    /// Bytes that came in this run.
    long fetched() {
        return fetched.sum();
    }

    /// @param nanoTime of a clock that only moves forward, as [System#nanoTime()]
    public Progress sample(long nanoTime) {
        long now = fetched.sum();
        return new Progress(keptBefore + now, totalBytes, speed(nanoTime, now), connections.get(),
                verifiedBytes);
    }

    // The oldest sample that is kept is the last one before the window: the mean is over at least 3 s once there are.
    private long speed(long nanoTime, long now) {
        synchronized (window) {
            window.addLast(new Sample(nanoTime, now));
            while (window.size() > 2 && isOutside(second(), nanoTime)) {
                window.removeFirst();
            }
            Sample first = window.getFirst();
            double seconds = (nanoTime - first.nanoTime()) / 1e9;
            return seconds <= 0 ? 0 : Math.round((now - first.fetched()) / seconds);
        }
    }

    private Sample second() {
        var samples = window.iterator();
        samples.next();
        return samples.next();
    }

    private static boolean isOutside(Sample sample, long nanoTime) {
        return nanoTime - sample.nanoTime() >= WINDOW;
    }
}
