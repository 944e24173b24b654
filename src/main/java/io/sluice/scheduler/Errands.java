package io.sluice.scheduler;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/// Work of users beside the scheduler's thread, since it may take long. Safe for any thread.
final class Errands implements AutoCloseable {
    private final ExecutorService workers;
    private final Set<Effort> running = ConcurrentHashMap.newKeySet();

    Errands(ThreadFactory threads) {
        workers = Executors.newThreadPerTaskExecutor(threads);
    }

    <T> CompletableFuture<T> run(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("The scheduler is closed", closed));
        }
    }

    /// @param effort is cancelled where the program ends before the work does
    <T> CompletableFuture<T> run(Effort effort, Supplier<T> work) {
        running.add(effort);
        return run(work).whenComplete((_, _) -> running.remove(effort));
    }

    /// Ends those that can be ended and waits for all; the futures of further ones fail.
    @Override
    public void close() {
        running.forEach(Effort::cancel);
        workers.close();
    }
}
