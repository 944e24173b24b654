package io.sluice.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.model.LogLine;

/// What was noted of downloads in this run of the program: the last 200 lines of each of the 256 that did something last.
/// Safe for any thread; guarded by this object's monitor.
final class DownloadLogs {
    static final int MOST_LINES = 200;
    static final int MOST_DOWNLOADS = 256;

    private final Map<UUID, Deque<LogLine>> byId = new LinkedHashMap<>(MOST_DOWNLOADS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Deque<LogLine>> eldest) {
            return size() > MOST_DOWNLOADS;
        }
    };

    synchronized void add(UUID id, LogLine line) {
        Deque<LogLine> lines = byId.computeIfAbsent(id, _ -> new ArrayDeque<>());
        lines.addLast(line);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    synchronized List<LogLine> of(UUID id) {
        Deque<LogLine> lines = byId.get(id);
        return lines == null ? List.of() : List.copyOf(lines);
    }
}
