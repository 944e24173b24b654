package io.sluice.engine.http;

import org.jspecify.annotations.Nullable;

/// Stops a blocked fetch or read from any thread: its socket is closed, no thread is interrupted. Works before, during and
/// after the fetch; serves one fetch after another, each until the first [#cancel()].
public final class Cancellation {
    // Guarded by this.
    private boolean cancelled;
    // Guarded by this: what the fetch that runs now would have to break off.
    private @Nullable Runnable breakOff;

    /// Safe to call twice.
    public void cancel() {
        Runnable running;
        synchronized (this) {
            cancelled = true;
            running = breakOff;
            breakOff = null;
        }
        if (running != null) {
            running.run();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// Runs `action` at once where this is cancelled already, else when it will be; takes the place of the action before.
    void onCancel(Runnable action) {
        if (!keep(action)) {
            action.run();
        }
    }

    /// What was to be broken off has ended.
    synchronized void forget(Runnable action) {
        if (action.equals(breakOff)) {
            breakOff = null;
        }
    }

    private synchronized boolean keep(Runnable action) {
        if (!cancelled) {
            breakOff = action;
        }
        return !cancelled;
    }
}
