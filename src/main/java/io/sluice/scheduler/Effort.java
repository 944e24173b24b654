package io.sluice.scheduler;

import java.util.concurrent.CancellationException;

/// Something that takes long, to be watched and ended. Safe for any thread: the worker counts, whoever shows it looks.
public final class Effort {
    /// Nobody knows yet how much there is to do.
    public static final long UNKNOWN = -1;

    private volatile long done;
    private volatile long of = UNKNOWN;
    private volatile boolean ended;

    /// From 0 to 1, or [#UNKNOWN].
    public double fraction() {
        long all = of;
        return all < 0 ? UNKNOWN : all == 0 ? 1 : Math.min(1, (double) done / all);
    }

    /// Ends it soon; its future ends with a [CancellationException].
    public void cancel() {
        ended = true;
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
