package io.sluice.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Makes every thread of the program, so that each has a name, an end and somebody who waits for it.
///
/// Whoever asks for [#workers(String)] closes them; [#close()] is for the timer, and for what an owner forgot.
public final class Threads implements AutoCloseable {
    private final Duration patience;
    private final ScheduledExecutorService timer;
    private final List<Given> given = new CopyOnWriteArrayList<>();

    private record Given(String name, ExecutorService workers) {
    }

    /// @param patience how long [#close()] waits in all
    public Threads(Duration patience) {
        this.patience = patience;
        timer = new Timer(Thread.ofPlatform().daemon().name("timer").factory());
        given.add(new Given("timer", timer));
    }

    /// Names virtual threads `name-0`, `name-1` and so on. Who uses it joins what it starts.
    public ThreadFactory named(String name) {
        return Thread.ofVirtual().name(name + "-", 0).factory();
    }

    /// A virtual thread for each task.
    public ExecutorService workers(String name) {
        given.removeIf(one -> one.workers().isTerminated());
        ExecutorService workers = Executors.newThreadPerTaskExecutor(named(name));
        given.add(new Given(name, workers));
        return workers;
    }

    /// One thread that keeps the time for all. Its tasks are short and never block; one that throws is reported to the
    /// uncaught exception handler, and if it was to be repeated, is not.
    public ScheduledExecutorService timer() {
        return timer;
    }

    /// Lets running tasks end, starts no other. Nobody is interrupted: that would close the file of a writing segment.
    /// Who interrupts this wait ends it.
    ///
    /// @throws IllegalStateException naming those that did not end in time
    @Override
    public void close() {
        given.forEach(one -> one.workers().shutdown());
        waitForAll();
        List<String> late = given.stream().filter(one -> !one.workers().isTerminated()).map(Given::name).toList();
        if (!late.isEmpty()) {
            throw new IllegalStateException("Still running after " + patience + ": " + String.join(", ", late));
        }
    }

    private void waitForAll() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Given one : given) {
                // Whether it ended is asked of all of them afterwards.
                var _ = one.workers().awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
