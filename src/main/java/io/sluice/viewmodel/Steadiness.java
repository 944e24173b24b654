package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.sluice.model.Forecast;
import io.sluice.model.Forecast.Expected;
import org.jspecify.annotations.Nullable;

/// Says whether a forecast is still good enough beside a newer one: times that change each second tell nobody anything.
/// It is kept or dropped whole, so that rows never contradict each other. Pure.
final class Steadiness {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final int SHARE = 8;

    private Steadiness() {
    }

    /// @param newer made at `now`
    static boolean holds(Forecast shown, Forecast newer, Instant now) {
        return holds(shown.allDone(), newer.allDone(), now) && newer.expected().entrySet().stream()
                .allMatch(it -> holds(shown.expected(), it, now));
    }

    private static boolean holds(Map<UUID, Expected> shown, Map.Entry<UUID, Expected> newer, Instant now) {
        Expected before = shown.get(newer.getKey());
        Expected after = newer.getValue();
        // One that started is as good as one that was to start now.
        return before != null && holds(before.end(), after.end(), now)
                && holds(before.start(), after.start() == null && before.start() != null ? now : after.start(), now);
    }

    private static boolean holds(@Nullable Instant shown, @Nullable Instant newer, Instant now) {
        if (shown == null || newer == null) {
            return shown == newer;
        }
        Duration share = Duration.between(now, newer).abs().dividedBy(SHARE);
        Duration tolerated = share.compareTo(LEAST) > 0 ? share : LEAST;
        return Duration.between(shown, newer).abs().compareTo(tolerated) <= 0;
    }
}
