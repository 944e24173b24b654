package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.Forecast;
import io.sluice.model.Progress;
import io.sluice.model.WeeklyWindows;
import org.jspecify.annotations.Nullable;

/// Lets [Admission] play on, with the speed that is measured now, until everything has ended. Pure.
///
/// All that run at once share what all bring together now, in equal parts. One whose length is not known counts as one
/// of the mean length of those whose length is, and has no end of its own; where no length is known nothing is said. What waits for a disk, the network or a retry
/// is treated as if it could start.
final class Forecasting {
    /// So many of the queue are looked at; behind them nothing is said.
    static final int MOST = 1_000;

    /// A moment of the queue.
    ///
    /// @param waiting in the order in which they would start
    /// @param numbers of what runs
    /// @param all     whether nothing waits behind `waiting`
    record Scene(Admission.Limits limits, List<Download> running, List<Download> waiting,
            Map<UUID, Progress> numbers, boolean all, WeeklyWindows windows, ZonedDateTime now) {
    }

    private static final class Run {
        final Download download;
        double missing;

        Run(Download download, double missing) {
            this.download = download;
            this.missing = missing;
        }
    }

    private final Scene scene;
    private final double bytesPerSecond;
    private final double usualLength;
    private final Map<UUID, Forecast.Expected> expected = new HashMap<>();
    private final List<Run> running = new ArrayList<>();
    private final List<Download> waiting;
    private ZonedDateTime time;

    private Forecasting(Scene scene) {
        this.scene = scene;
        this.time = scene.now();
        this.waiting = new ArrayList<>(scene.waiting());
        this.bytesPerSecond = scene.numbers().values().stream().mapToLong(Progress::bytesPerSecond).sum();
        this.usualLength = Stream.concat(scene.running().stream(), waiting.stream()).filter(Forecasting::hasLength)
                .mapToLong(it -> it.content().totalBytes()).average().orElse(Content.UNKNOWN);
    }

    static Forecast of(Scene scene) {
        return new Forecasting(scene).play();
    }

    private Forecast play() {
        boolean unknown = scene.limits().queuePaused() || bytesPerSecond <= 0
                || usualLength < 0;
        if (unknown) {
            return Forecast.UNKNOWN;
        }
        scene.running().forEach(it -> begin(it, null));
        admit();
        while (!running.isEmpty()) {
            advance();
            admit();
        }
        return new Forecast(expected, scene.all() && waiting.isEmpty() ? time.toInstant() : null);
    }

    private void admit() {
        var fair = new Admission.Limits(false, true, scene.limits().atOnce(), scene.limits().whenLowered(), false,
                scene.limits().perHost());
        List<Download> start = Admission.decide(fair, running.stream().map(it -> it.download).toList(), 0, waiting,
                new Admission.Conditions(false, Map.of(), Set.of())).start();
        waiting.removeAll(start);
        start.forEach(it -> begin(it, time.toInstant()));
    }

    private void begin(Download download, @Nullable Instant start) {
        Progress number = scene.numbers().get(download.id());
        double missing = number != null && number.totalBytes() != Content.UNKNOWN
                ? number.totalBytes() - number.keptBytes()
                : Admission.bytesNeeded(download);
        boolean known = hasLength(download) || number != null && number.totalBytes() != Content.UNKNOWN;
        running.add(new Run(download.withState(new DownloadState.Probing(1)),
                Math.max(0, known ? missing : usualLength)));
        expected.put(download.id(), new Forecast.Expected(start, known ? Instant.MAX : null));
    }

    // The one with the least missing ends first; the others have come on as far meanwhile.
    private void advance() {
        double least = running.stream().mapToDouble(it -> it.missing).min().orElseThrow();
        double share = bytesPerSecond / running.size();
        time = after(Duration.ofMillis((long) Math.ceil(least / share * 1000)));
        running.forEach(it -> it.missing -= least);
        running.removeIf(it -> {
            boolean over = it.missing <= 0;
            if (over) {
                expected.computeIfPresent(it.download.id(), (_, was) -> new Forecast.Expected(was.start(),
                        was.end() == null ? null : time.toInstant()));
            }
            return over;
        });
    }

    // Work goes on only while a window is open.
    private ZonedDateTime after(Duration work) {
        ZonedDateTime at = time;
        Duration left = work;
        while (true) {
            Optional<Instant> change = scene.windows().nextChangeAfter(at);
            if (change.isEmpty()) {
                return at.plus(left);
            }
            ZonedDateTime next = change.get().atZone(at.getZone());
            if (scene.windows().isOpenAt(at)) {
                Duration open = Duration.between(at, next);
                if (open.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(open);
            }
            at = next;
        }
    }

    private static boolean hasLength(Download download) {
        return download.content().totalBytes() != Content.UNKNOWN;
    }
}
