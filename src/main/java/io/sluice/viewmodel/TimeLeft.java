package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;

import io.sluice.model.Progress;

/// Predicts when a download ends, and says so only while its last predictions agree: a number that jumps tells nobody
/// anything.
final class TimeLeft {
    static final Duration WINDOW = Duration.ofSeconds(3);
    private static final Duration LEAST_SPREAD = Duration.ofSeconds(4);
    private static final int SPREAD_SHARE = 4;

    private record Prediction(Instant made, Instant end) {
    }

    private final Deque<Prediction> recent = new ArrayDeque<>();
    private Instant begun = Instant.MAX;

    Optional<Duration> after(Progress progress, Instant now) {
        if (progress.totalBytes() < 0 || progress.bytesPerSecond() <= 0) {
            forget();
            return Optional.empty();
        }
        long seconds = (progress.totalBytes() - progress.keptBytes()) / progress.bytesPerSecond();
        remember(new Prediction(now, now.plusSeconds(Math.max(0, seconds))));
        Duration left = Duration.ofSeconds(Math.max(0, seconds));
        return begun.plus(WINDOW).isAfter(now) || spread().compareTo(tolerated(left)) > 0
                ? Optional.empty()
                : Optional.of(left);
    }

    void forget() {
        recent.clear();
        begun = Instant.MAX;
    }

    private void remember(Prediction prediction) {
        if (recent.isEmpty()) {
            begun = prediction.made();
        }
        recent.addLast(prediction);
        while (recent.getFirst().made().isBefore(prediction.made().minus(WINDOW))) {
            recent.removeFirst();
        }
    }

    private Duration spread() {
        var byEnd = Comparator.comparing(Prediction::end);
        return Duration.between(recent.stream().min(byEnd).orElseThrow().end(),
                recent.stream().max(byEnd).orElseThrow().end());
    }

    private static Duration tolerated(Duration left) {
        Duration share = left.dividedBy(SPREAD_SHARE);
        return share.compareTo(LEAST_SPREAD) > 0 ? share : LEAST_SPREAD;
    }
}
