package io.sluice.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Parts of an action that one transaction takes.
final class Slices {
    static final int ROWS_A_TRANSACTION = 1_000;
    /// What is more than this is whole in parts of as many.
    static final int ROWS_AN_ACTION = 10_000;

    private Slices() {
    }

    static <T> Stream<List<T>> of(Collection<T> all) {
        return of(all, ROWS_A_TRANSACTION);
    }

    static <T> Stream<List<T>> of(Collection<T> all, int most) {
        if (all.size() > most) {
            return all.stream().gather(Gatherers.windowFixed(most));
        }
        return all.isEmpty() ? Stream.empty() : Stream.of(List.copyOf(all));
    }
}
