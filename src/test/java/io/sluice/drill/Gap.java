package io.sluice.drill;

import java.util.concurrent.locks.LockSupport;

/// Keeps the pieces that many threads send apart, so that together they have one pace.
final class Gap {
    private long bytesPerSecond; // guarded by this; 0: no gaps
    private long next = System.nanoTime(); // guarded by this

    synchronized void bytesPerSecond(long pace) {
        bytesPerSecond = pace;
        next = System.nanoTime();
    }

    /// Returns when a piece of so many bytes may go.
    void before(int bytes) {
        long turn = turn(bytes);
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private synchronized long turn(int bytes) {
        long now = System.nanoTime();
        long turn = bytesPerSecond == 0 ? now : Math.max(now, next);
        next = turn + (bytesPerSecond == 0 ? 0 : bytes * 1_000_000_000L / bytesPerSecond);
        return turn;
    }
}
