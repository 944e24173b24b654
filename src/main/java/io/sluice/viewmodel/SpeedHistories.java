package io.sluice.viewmodel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.sluice.model.Progress;

/// The speeds of what ran last: of 32 downloads, more than run at once and than anybody looks back at.
final class SpeedHistories {
    static final int MOST = 32;

    private final Map<UUID, SpeedHistory> byId = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SpeedHistory> eldest) {
            return size() > MOST;
        }
    };

    void note(Map<UUID, Progress> numbers, Instant now) {
        numbers.forEach((id, progress) -> byId.computeIfAbsent(id, _ -> new SpeedHistory())
                .note(progress.bytesPerSecond(), now));
    }

    SpeedCurve curve(UUID id) {
        SpeedHistory history = byId.get(id);
        return history == null ? SpeedCurve.NONE : history.curve();
    }
}
