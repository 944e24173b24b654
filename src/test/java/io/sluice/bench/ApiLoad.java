package io.sluice.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Requests at an even pace, whether those before were answered or not. An answer counts from the moment at which its
/// request was due, so that what waits behind a slow one counts as slow. Seven of ten read; three write: downloads are
/// added, made urgent and removed again.
final class ApiLoad {
    private static final List<String> READS = List.of("/api/downloads/status", "/api/downloads?limit=20",
            "/api/downloads/status", "/api/downloads?q=steady", "/api/settings", "/api/downloads?status=completed",
            "/api/downloads?status=downloading&limit=100");
    private static final int ROUND = READS.size() + 3;

    private final ApiCaller api;
    private final int aSecond;
    private final Duration time;
    private final Queue<Long> reads = new ConcurrentLinkedQueue<>(); // nanoseconds
    private final Queue<Long> writes = new ConcurrentLinkedQueue<>(); // nanoseconds
    private final Queue<String> added = new ConcurrentLinkedQueue<>(); // ids, to be changed and removed

    ApiLoad(ApiCaller api, int aSecond, Duration time) {
        this.api = api;
        this.aSecond = aSecond;
        this.time = time;
    }

    /// Ends when all are answered.
    ///
    /// @throws IOException where one was refused
    void run() throws IOException {
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long between = TimeUnit.SECONDS.toNanos(1) / aSecond;
            long due = System.nanoTime();
            for (int number = 0; number < aSecond * time.toSeconds(); number++) {
                awaitNanos(due);
                asked.add(callers.submit(question(number % ROUND, due)));
                due += between;
            }
        }
        for (Future<?> each : asked) {
            answer(each);
        }
    }

    private static void awaitNanos(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Callable<Boolean> question(int kind, long due) {
        boolean isRead = kind < READS.size();
        return () -> {
            if (isRead) {
                api.get(READS.get(kind));
            } else {
                write(kind - READS.size());
            }
            return (isRead ? reads : writes).add(System.nanoTime() - due);
        };
    }

    private void write(int kind) throws IOException {
        String id = kind == 2 ? added.poll() : added.peek();
        if (kind == 0 || id == null) {
            added.add(api.post("/api/downloads",
                    "{\"url\":\"http://127.0.0.1:9/" + UUID.randomUUID() + "\",\"start\":false}").path("id")
                    .asString());
        } else if (kind == 1) {
            api.post("/api/downloads/batch-action",
                    "{\"download_ids\":[\"" + id + "\"],\"action\":\"priority\",\"priority\":0}");
        } else {
            api.delete("/api/downloads/" + id);
        }
    }

    private static void answer(Future<?> each) throws IOException {
        try {
            each.get();
        } catch (ExecutionException refused) {
            throw new IOException("A request was refused", refused.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stop);
        }
    }

    /// A row of a table for reads, for writes and for all.
    List<String> rows() {
        return List.of(row("reads", reads), row("writes", writes),
                row("all", Stream.concat(reads.stream(), writes.stream()).toList()));
    }

    private static String row(String what, Iterable<Long> nanos) {
        List<Long> sorted = new ArrayList<>();
        nanos.forEach(sorted::add);
        sorted.sort(null);
        return "| %s: %,d | ≤ 50 ms for 99 of 100 | %.1f ms | %.1f ms | %.1f ms |".formatted(what, sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }
}
