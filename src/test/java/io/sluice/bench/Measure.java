package io.sluice.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one run cost.
///
/// @param cpuSeconds user and system, of the whole process
/// @param peakMib    the most memory that was resident
record Measure(double wallSeconds, double cpuSeconds, double peakMib) {
    /// Each figure by itself.
    static Measure median(List<Measure> runs) {
        return new Measure(median(runs, Measure::wallSeconds), median(runs, Measure::cpuSeconds),
                median(runs, Measure::peakMib));
    }

    private static double median(List<Measure> runs, ToDoubleFunction<Measure> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
