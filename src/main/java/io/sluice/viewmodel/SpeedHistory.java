package io.sluice.viewmodel;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// How quick one download was in each of the last 300 seconds in which somebody measured it: a ring of numbers, so that
/// noting one makes nothing new.
final class SpeedHistory {
    static final int SECONDS = 300;

    private final long[] ring = new long[SECONDS];
    private long newest; // in seconds of the epoch

    SpeedHistory() {
        Arrays.fill(ring, SpeedCurve.NOT_MEASURED);
    }

    /// Of several in one second the last one counts.
    void note(long bytesPerSecond, Instant now) {
        long second = now.getEpochSecond();
        boolean ringIsOld = second < newest || second - newest >= SECONDS; // the former where the clock was set back
        if (ringIsOld) {
            Arrays.fill(ring, SpeedCurve.NOT_MEASURED);
        } else {
            for (long skipped = newest + 1; skipped < second; skipped++) {
                ring[place(skipped)] = SpeedCurve.NOT_MEASURED;
            }
        }
        ring[place(second)] = bytesPerSecond;
        newest = second;
    }

    /// The five minutes up to the last number.
    SpeedCurve curve() {
        List<Long> speeds = LongStream.rangeClosed(newest - SECONDS + 1, newest).map(it -> ring[place(it)]).boxed()
                .toList();
        return new SpeedCurve(Instant.ofEpochSecond(newest), speeds);
    }

    private static int place(long second) {
        return Math.floorMod(second, SECONDS);
    }
}
