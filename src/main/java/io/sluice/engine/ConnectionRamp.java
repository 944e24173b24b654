package io.sluice.engine;

import java.time.Duration;
import java.util.OptionalInt;

/// How many connections a job may have now: 1, or what paid before, and twice as many again as long as more of them bring more bytes, fewer when the server
/// refuses some. Not safe for threads, [Transfer] guards it.
final class ConnectionRamp {
    /// Twice the connections must bring this much more, or the line is full already.
    private static final double WORTH_IT = 1.15;
    /// Before that much came on each connection, on average, nobody can say what it is worth.
    private static final long TRIED_WITH = 256 << 10;
    /// Lines are uneven: one disappointment may be chance.
    private static final int DISAPPOINTMENTS = 2;
    /// Under a speed limit one connection for each of these is enough.
    private static final long BYTES_A_CONNECTION = 256 << 10;

    private final int most;
    private final long growNanos;
    private int limit;
    private int paid;
    private boolean learned;
    private int disappointments;
    private double speedBefore;
    private long since;
    private long bytesThen;

    /// @param first so many at once, as paid at this host before
    ConnectionRamp(int most, int first, Duration growEvery, long nanoTime) {
        this.most = most;
        this.limit = Math.clamp(first, 1, most);
        this.paid = limit;
        this.growNanos = growEvery.toNanos();
        this.since = nanoTime;
    }

    /// The most there may be now, under a speed limit of `bytesPerSecond` (0 for none).
    int limit(long bytesPerSecond) {
        return bytesPerSecond == RateLimiter.NO_LIMIT
                ? limit
                : Math.clamp(bytesPerSecond / BYTES_A_CONNECTION, 1, limit);
    }

    /// `bytes` came in this run so far. Grows when the number that is allowed now has been tried long enough.
    void progressed(long bytes, long nanoTime) {
        long nanos = nanoTime - since;
        boolean tried = nanos >= growNanos && bytes - bytesThen >= TRIED_WITH * limit;
        if (limit < most && disappointments < DISAPPOINTMENTS && (tried || growNanos == 0)) {
            judge((bytes - bytesThen) / (double) Math.max(1, nanos));
            since = nanoTime;
            bytesThen = bytes;
        }
    }

    private void judge(double speed) {
        boolean better = growNanos == 0 || speed > speedBefore * WORTH_IT;
        disappointments = better ? 0 : disappointments + 1;
        speedBefore = Math.max(speed, speedBefore);
        paid = better ? limit : paid;
        limit = better ? Math.min(most, limit * 2) : limit;
        learned = true;
    }

    /// The number of connections to begin with next time; empty where this run was too short to say. The most that may be
    /// is never compared with more, and believed.
    OptionalInt paid() {
        int best = limit == most && disappointments == 0 ? most : Math.min(paid, limit);
        return learned ? OptionalInt.of(best) : OptionalInt.empty();
    }

    /// The server refused one connection while others work: fewer from now on, and no growing in this run.
    ///
    /// @param others that stand or are being opened; where they are as many as there may be, the one that was refused was
    ///               begun before the last step down
    void refused(int others) {
        limit = others < limit ? Math.max(1, limit / 2) : limit;
        learned = true;
        disappointments = DISAPPOINTMENTS;
    }
}
