package io.sluice.drill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The queue as it must be after what was asked: names by priority, in order. Immutable.
///
/// @param byLevel the names of P0, P1 and P2
record Rows(List<List<String>> byLevel) {
    static final Rows NONE = new Rows(List.of(List.of(), List.of(), List.of()));

    List<String> at(int level) {
        return byLevel.get(level);
    }

    int size() {
        return byLevel.stream().mapToInt(List::size).sum();
    }

    Rows added(int level, List<String> names) {
        return with(level, Stream.concat(at(level).stream(), names.stream()).toList());
    }

    Rows removed(Collection<String> names) {
        return new Rows(byLevel.stream().map(row -> row.stream().filter(name -> !names.contains(name)).toList())
                .toList());
    }

    /// Those of `names` stand before `anchor`, in the order that they had.
    Rows movedBefore(String anchor, List<String> names) {
        List<String> inOrder = byLevel.stream().flatMap(List::stream).filter(names::contains).toList();
        Rows without = removed(names);
        int level = IntStream.range(0, 3).filter(it -> without.at(it).contains(anchor)).findFirst().orElseThrow();
        List<String> changed = new ArrayList<>(without.at(level));
        changed.addAll(changed.indexOf(anchor), inOrder);
        return without.with(level, changed);
    }

    private Rows with(int level, List<String> names) {
        List<List<String>> changed = new ArrayList<>(byLevel);
        changed.set(level, List.copyOf(names));
        return new Rows(List.copyOf(changed));
    }

    /// As the process writes them: `P0 names;P1 names;P2 names`, names separated by commas.
    static Rows parse(String text) {
        return new Rows(Stream.of(text.split(";", -1))
                .map(row -> row.isEmpty() ? List.<String>of() : List.of(row.split(","))).toList());
    }
}
