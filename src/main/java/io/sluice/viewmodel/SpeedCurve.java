package io.sluice.viewmodel;

import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;

/// How quick a download was in the five minutes up to a moment.
///
/// @param end            of the last second
/// @param bytesPerSecond one number for each second, the last one at its end; [#NOT_MEASURED] where it did not run
public record SpeedCurve(Instant end, List<Long> bytesPerSecond) {
    public static final long NOT_MEASURED = -1;
    public static final SpeedCurve NONE = new SpeedCurve(Instant.EPOCH, List.of());
    private static final long LEAST_TOP = 1024;

    public SpeedCurve {
        bytesPerSecond = List.copyOf(bytesPerSecond);
    }

    public boolean isEmpty() {
        return statistics().getCount() == 0;
    }

    /// [#NOT_MEASURED] where nothing is known.
    public long latest() {
        return isEmpty() ? NOT_MEASURED : bytesPerSecond.getLast();
    }

    /// While it ran.
    public long mean() {
        return isEmpty() ? NOT_MEASURED : Math.round(statistics().getAverage());
    }

    public long peak() {
        return isEmpty() ? NOT_MEASURED : statistics().getMax();
    }

    /// Where an axis ends that has room for all of it: a power of two, so that its quarters are round in IEC units.
    public long top() {
        long peak = Math.max(LEAST_TOP, peak());
        long below = Long.highestOneBit(peak);
        return below == peak ? peak : below * 2;
    }

    private LongSummaryStatistics statistics() {
        return bytesPerSecond.stream().mapToLong(Long::longValue).filter(it -> it != NOT_MEASURED)
                .summaryStatistics();
    }
}
