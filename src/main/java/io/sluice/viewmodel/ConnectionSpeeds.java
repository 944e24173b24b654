package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.sluice.model.SegmentMap;

/// How quick each connection of one run is, from what it had brought at each look.
final class ConnectionSpeeds {
    static final Duration WINDOW = Duration.ofSeconds(3);

    private record Look(Instant at, long bytes) {
    }

    private final Map<Integer, Deque<Look>> byNumber = new HashMap<>();

    void look(SegmentMap map, Instant now) {
        Set<Integer> there = map.writers().stream().map(SegmentMap.Writer::connection).collect(Collectors.toSet());
        byNumber.keySet().retainAll(there);
        map.writers().forEach(writer -> look(
                byNumber.computeIfAbsent(writer.connection(), _ -> new ArrayDeque<>()), new Look(now, writer.bytes())));
    }

    private static void look(Deque<Look> looks, Look now) {
        boolean ofAnotherRun = !looks.isEmpty() && looks.getLast().bytes() > now.bytes();
        if (ofAnotherRun) {
            looks.clear();
        }
        looks.addLast(now);
        while (looks.size() > 2 && looks.getFirst().at().isBefore(now.at().minus(WINDOW))) {
            looks.removeFirst();
        }
    }

    /// Bytes a second; 0 before the second look.
    long of(int connection) {
        Deque<Look> looks = byNumber.getOrDefault(connection, new ArrayDeque<>());
        if (looks.size() < 2) {
            return 0;
        }
        Look first = looks.getFirst();
        Look last = looks.getLast();
        long millis = Duration.between(first.at(), last.at()).toMillis();
        return millis <= 0 ? 0 : (last.bytes() - first.bytes()) * 1000 / millis;
    }
}
