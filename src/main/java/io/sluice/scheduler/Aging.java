package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.Priority;

/// A P2 that has waited long enough is treated as a P1 that came into the queue at that moment: it goes before those P1
/// that came later. What the user sees and set stays P2. Pure.
///
/// @param after how long it waits
record Aging(Duration after) implements StartOrder {
    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public List<Download> sorted(Collection<Download> waiting, Instant at) {
        return order(List.copyOf(waiting), List.of(), at);
    }

    /// @param byTurn  the first of the queue, in order
    /// @param patient the first P2 of the queue, in order; some may be in both
    /// @return all of them, in the order in which they would start now
    List<Download> order(List<Download> byTurn, List<Download> patient, Instant now) {
        Map<UUID, Download> all = new LinkedHashMap<>();
        Stream.concat(byTurn.stream(), patient.stream()).forEach(it -> all.put(it.id(), it));
        List<Download> risen = all.values().stream().filter(it -> hasRisen(it, now))
                .sorted(Comparator.comparing(this::rise)).toList();
        risen.forEach(it -> all.remove(it.id()));
        List<Download> ordered = new ArrayList<>();
        int next = 0;
        for (Download download : all.values().stream().sorted(Admission.START_ORDER).toList()) {
            while (next < risen.size() && isOvertakenBy(download, risen.get(next))) {
                ordered.add(risen.get(next++));
            }
            ordered.add(download);
        }
        ordered.addAll(risen.subList(next, risen.size()));
        return ordered;
    }

    private boolean isOvertakenBy(Download download, Download risen) {
        return switch (download.place().priority()) {
            case P0 -> false;
            case P1 -> !Admission.goesFirst(download) && download.times().updated().isAfter(rise(risen));
            case P2 -> true;
        };
    }

    private boolean hasRisen(Download download, Instant now) {
        return download.place().priority() == Priority.P2 && !rise(download).isAfter(now);
    }

    private Instant rise(Download download) {
        return download.times().updated().plus(after);
    }
}
