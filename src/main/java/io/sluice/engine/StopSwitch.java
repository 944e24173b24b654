package io.sluice.engine;

import java.util.HashSet;
import java.util.Set;

import io.sluice.engine.http.Cancellation;

/// Ends all workers of one job: turned once, from any thread.
final class StopSwitch {
    private final Set<Cancellation> running = new HashSet<>(); // guarded by this
    private boolean stopping; // guarded by this

    /// A cancellation for one worker's requests; cancelled already where the switch was turned.
    synchronized Cancellation join() {
        Cancellation cancellation = new Cancellation();
        running.add(cancellation);
        if (stopping) {
            cancellation.cancel();
        }
        return cancellation;
    }

    synchronized void leave(Cancellation cancellation) {
        running.remove(cancellation);
    }

    void turn() {
        Set<Cancellation> toCancel;
        synchronized (this) {
            stopping = true;
            toCancel = Set.copyOf(running);
        }
        toCancel.forEach(Cancellation::cancel);
    }

    synchronized boolean isTurned() {
        return stopping;
    }
}
