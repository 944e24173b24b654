package io.sluice.scheduler;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/// Work of users beside the scheduler's thread, since it may take long. Safe for any thread.
final class Errands implements AutoCloseable {
    private final ExecutorService workers;

    Errands(ThreadFactory threads) {
        workers = Executors.newThreadPerTaskExecutor(threads);
    }

    <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, workers);
    }

    /// Waits for those that run; further ones are refused with
    /// [java.util.concurrent.RejectedExecutionException].
    @Override
    public void close() {
        workers.close();
    }
}
