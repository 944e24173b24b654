package io.sluice.engine;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import io.sluice.engine.http.RangeAnswer;
import io.sluice.model.JobNote;
import org.jspecify.annotations.Nullable;

/// The workers of one run: the first on the job's own thread, more as the ramp allows, all joined before the run ends.
final class Crew {
    private final Transfer transfer;
    private final EngineParts parts;
    private final TransferOrder order;
    private final Runnable onFirstAnswer;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final JobTools tools;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    /// @param onFirstAnswer called once, when the first answer to a worker was accepted
    Crew(Transfer transfer, EngineParts parts, TransferOrder order, Runnable onFirstAnswer, JobTools tools) {
        this.transfer = transfer;
        this.parts = parts;
        this.order = order;
        this.onFirstAnswer = onFirstAnswer;
        this.tools = tools;
    }

    JobTools tools() {
        return tools;
    }

    private void answered() {
        if (answered.compareAndSet(false, true)) {
            onFirstAnswer.run();
        }
    }

    /// @param first an answer from byte 0 to the end that was accepted already, or none
    void work(@Nullable RangeAnswer first) {
        if (transfer.mayBegin(RateLimiter.NO_LIMIT)) {
            runWorker(first);
        }
        joinAll();
    }

    // A thread is in the queue before it starts, and only running workers start more: an empty queue is the end.
    private void joinAll() {
        boolean interrupted = false;
        Thread next = threads.peek();
        while (next != null) {
            try {
                next.join();
                threads.remove(next);
            } catch (InterruptedException stopAsked) {
                tools.stop().turn();
                interrupted = true;
            }
            next = threads.peek();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runWorker(@Nullable RangeAnswer first) {
        Optional<Mirror> mirror = first == null ? tools.mirrors().take() : Optional.of(tools.mirrors().takeHome());
        if (mirror.isEmpty()) {
            transfer.ended(false);
            parts.hosts().closed(tools.guest(), false);
            return;
        }
        Worker worker = new Worker(transfer, parts, order.id(), this, mirror.get());
        boolean well = worker.run(first);
        transfer.ended(worker.isLeaving());
        parts.hosts().closed(tools.guest(), worker.isDismissedByHost());
        if (well) {
            // What a worker left behind that was told to leave may have come too late for the others.
            grow();
        }
    }

    /// Starts as many workers as are allowed now and would find something to do.
    void grow() {
        while (!tools.stop().isTurned() && mayBegin()) {
            Thread thread = parts.threads().newThread(() -> runWorker(null));
            threads.add(thread);
            thread.start();
        }
    }

    private boolean mayBegin() {
        if (tools.mirrors().next().filter(it -> transfer.mayBegin(tools.limits().share(it.host()))).isEmpty()) {
            parts.hosts().isContent(tools.guest());
            return false;
        }
        // A job's last place at its host is always its own.
        boolean may = transfer.hasOneWorker() || parts.hosts().mayOpen(tools.guest());
        if (!may) {
            transfer.ended(false);
        }
        return may;
    }

    /// Whether a worker is one too many for the speed limits of now; it counts as gone then.
    boolean dismisses(String host) {
        return transfer.dismisses(tools.limits().share(host));
    }

    /// Whether a worker is one too many for its host; it counts as gone there then.
    boolean dismissesForHost() {
        return parts.hosts().dismisses(tools.guest());
    }

    /// An answer of this host was accepted. The connections of a job with several links count where its file began.
    void answered(Mirror mirror, String host) {
        answered();
        if (tools.mirrors().home().equals(mirror)) {
            parts.hosts().answered(tools.guest(), host);
        }
        parts.hosts().learnRanges(host, true);
    }

    /// The host refused a worker, while so many of them work.
    void refused(String host, int connections) {
        tools.notes().accept(new JobNote.ConnectionsRefused(host, connections));
        parts.hosts().refused(tools.guest(), connections);
    }
}
