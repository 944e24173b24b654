package io.sluice.engine;

/// Counts what a speed limit still allows. Pure arithmetic over times that are given; not safe for threads.
///
/// A taker may go into debt by one read, and the next one waits until it is paid: so the mean is right whatever the size
/// of reads.
final class TokenBucket {
    private static final double BURST_SECONDS = 0.1;
    private static final double NANOS = 1e9;

    private final double bytesPerSecond;
    private double tokens;
    private long refilledAt;

    TokenBucket(long bytesPerSecond, long nanoTime) {
        this.bytesPerSecond = bytesPerSecond;
        this.refilledAt = nanoTime;
    }

    /// Takes `bytes` and returns 0, or takes nothing and returns how many nanoseconds to wait before asking again.
    long take(long bytes, long nanoTime) {
        double earned = (nanoTime - refilledAt) / NANOS * bytesPerSecond;
        tokens = Math.min(bytesPerSecond * BURST_SECONDS, tokens + earned);
        refilledAt = nanoTime;
        if (tokens >= 0) {
            tokens -= bytes;
            return 0;
        }
        return Math.max(1, (long) Math.ceil(-tokens / bytesPerSecond * NANOS));
    }
}
