package io.sluice.scheduler;

import java.util.concurrent.CancellationException;

/// Something that takes long, to be watched and ended. Safe for any thread: the worker counts, whoever shows it looks.
public final class Effort {
    /// Nobody knows yet how much there is to do.
    public static final long UNKNOWN = -1;

    private volatile long done;
    private volatile long of = UNKNOWN;
    private volatile boolean ended;
    private volatile Runnable breakOff = () -> {
    };

    /// From 0 to 1, or [#UNKNOWN].
    public double fraction() {
        long all = of;
        return all < 0 ? UNKNOWN : all == 0 ? 1 : Math.min(1, (double) done / all);
    }

    /// Calls `action`, on any thread, where the work is to end: for a worker that waits for somebody else and does not get to
    /// look. It takes the place of the action before.
    void onCancel(Runnable action) {
        breakOff = action;
        if (ended) {
            action.run();
        }
    }

    /// Ends it soon; its future ends with a [CancellationException].
    public void cancel() {
        ended = true;
        breakOff.run();
    }

    /// @throws CancellationException where somebody does not want it any more
    void reached(long nowDone, long ofAll) {
        done = nowDone;
        of = ofAll;
        check();
    }

    void check() {
        if (ended) {
            throw new CancellationException("Nobody wants it any more");
        }
    }
}
