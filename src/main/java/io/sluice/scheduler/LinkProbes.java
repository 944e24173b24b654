package io.sluice.scheduler;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

import io.sluice.engine.Prober;
import io.sluice.engine.http.Cancellation;
import io.sluice.model.Probe;
import io.sluice.model.RequestHeader;

/// Asks links what is behind them, a few at a time, for as long as somebody looks at them. Safe for any thread.
public final class LinkProbes implements AutoCloseable {
    public static final int AT_ONCE = 4;

    private final Prober prober;
    private final ThreadFactory threads;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<Cancellation> running = new HashSet<>(); // guarded by this
    private boolean closed; // guarded by this

    LinkProbes(Prober prober, ThreadFactory threads) {
        this.prober = prober;
        this.threads = threads;
    }

    /// @param link    may carry user info
    /// @param headers sent to the origin of `link` and nowhere else
    /// @return ends on a thread of its own; empty where [#close()] came before the answer
    public CompletableFuture<Optional<Probe>> ask(URI link, List<RequestHeader> headers) {
        return CompletableFuture.supplyAsync(() -> askNow(link, headers), task -> threads.newThread(task).start());
    }

    private Optional<Probe> askNow(URI link, List<RequestHeader> headers) {
        places.acquireUninterruptibly();
        try {
            var cancellation = new Cancellation();
            if (!begin(cancellation)) {
                return Optional.empty();
            }
            Probe probe = prober.ask(link, headers, cancellation);
            return end(cancellation) ? Optional.of(probe) : Optional.empty();
        } finally {
            places.release();
        }
    }

    private synchronized boolean begin(Cancellation cancellation) {
        return !closed && running.add(cancellation);
    }

    private synchronized boolean end(Cancellation cancellation) {
        running.remove(cancellation);
        return !closed;
    }

    /// Breaks off those that run, and asks no more. Returns at once; safe to call twice.
    @Override
    public void close() {
        Set<Cancellation> toCancel;
        synchronized (this) {
            closed = true;
            toCancel = Set.copyOf(running);
        }
        toCancel.forEach(Cancellation::cancel);
    }
}
