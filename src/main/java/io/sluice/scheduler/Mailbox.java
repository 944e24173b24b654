package io.sluice.scheduler;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

import io.sluice.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The scheduler's one thread: everything that changes the queue happens here, one after the other.
///
/// A question that cannot be kept fails for whoever asked. A report of a job has nobody to tell: it is tried again until
/// the list can be written, and subscribers hear of it.
final class Mailbox implements Executor, AutoCloseable {
    static final Duration AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final ExecutorService thread;
    private final Timekeeper time;
    private final DownloadFeed feed;
    private final Runnable afterEach;

    /// @param afterEach runs on the thread after each task that went well
    Mailbox(ThreadFactory threads, Timekeeper time, DownloadFeed feed, Runnable afterEach) {
        this.thread = Executors.newSingleThreadExecutor(threads);
        this.time = time;
        this.feed = feed;
        this.afterEach = afterEach;
    }

    <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            thread.execute(() -> answer(question, answer));
        } catch (RejectedExecutionException closed) {
            answer.completeExceptionally(new IllegalStateException("The scheduler is closed", closed));
        }
        return answer;
    }

    private <T> void answer(Supplier<T> question, CompletableFuture<T> answer) {
        try {
            T result = question.get();
            afterEach.run();
            answer.complete(result);
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    /// Runs a report; after [#close()] nothing is left to report to, and it is dropped.
    @Override
    public void execute(Runnable report) {
        try {
            thread.execute(() -> run(report));
        } catch (RejectedExecutionException closed) {
            LOG.debug("A report came after the scheduler was closed", closed);
        }
    }

    private void run(Runnable report) {
        try {
            report.run();
            afterEach.run();
        } catch (StoreException failure) {
            LOG.error("A report could not be kept and is tried again in {}", AGAIN_AFTER, failure);
            feed.publish(new Fact.NotKept(String.valueOf(failure.getMessage())));
            time.in(AGAIN_AFTER, () -> execute(report));
        } catch (RuntimeException defect) {
            LOG.error("A report was not handled", defect);
        }
    }

    /// Ends after the tasks that are waiting.
    @Override
    public void close() {
        thread.close();
    }
}
