package io.sluice.scheduler;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.sluice.model.Download;

/// In which order what waits would start. Pure.
interface StartOrder {
    /// First come, first served.
    StartOrder BY_ARRIVAL = by(Comparator.comparing((Download download) -> download.times().created())
            .thenComparingLong(download -> download.place().position()));
    StartOrder BY_PRIORITY = by(Admission.START_ORDER);

    /// Whether time alone changes it.
    default boolean changes() {
        return false;
    }

    List<Download> sorted(Collection<Download> waiting, Instant at);

    private static StartOrder by(Comparator<Download> order) {
        return (waiting, _) -> waiting.stream().sorted(order).toList();
    }
}
