package io.sluice.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Texts that many rows share, such as hosts, each kept once and known by a number.
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
        return numbers.computeIfAbsent(name, it -> {
            names.add(it);
            return names.size() - 1;
        });
    }

    /// Which of the numbers have a name that fits.
    boolean[] fitting(Predicate<String> condition) {
        boolean[] fits = new boolean[names.size()];
        for (int number = 0; number < fits.length; number++) {
            fits[number] = condition.test(names.get(number));
        }
        return fits;
    }
}
