package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.Forecast;
import io.sluice.model.Progress;
import io.sluice.model.WeeklyWindows;
import org.jspecify.annotations.Nullable;

/// Tells from a [Simulation] when each download starts and ends. Pure.
///
/// All that run at once share what all bring together now: those that run already as they do now, others get the mean.
/// One whose length is not known counts as one of the mean length of those whose length is, and its end is a guess; where
/// no length is known nothing is said. What waits for the network or for a disk stays where it is.
final class Forecasting {
    /// So many of the queue are looked at; behind them nothing is said.
    static final int MOST = 1_000;

    /// What would end later is not spoken of.
    static final Duration HORIZON = Duration.ofDays(366);

    /// Who is there.
    ///
    /// @param waiting in the order in which they would start
    /// @param resting back off
    /// @param whole   whether nobody waits or backs off beside these
    record Line(List<Download> running, List<Download> waiting, List<Download> resting, boolean whole) {
        Stream<Download> all() {
            return Stream.of(running, waiting, resting).flatMap(List::stream);
        }
    }

    /// What says who may run.
    record Rules(Admission.Limits limits, Admission.Conditions conditions, StartOrder order, WeeklyWindows windows) {
    }

    /// A moment of the queue.
    ///
    /// @param numbers of what runs
    record Scene(Line line, Rules rules, Map<UUID, Progress> numbers, ZonedDateTime now) {
    }

    private final Scene scene;
    private final double bytesPerSecond;
    private final double usualLength;
    private final double usualSpeed;
    private final Map<String, HostLoad> hosts = new HashMap<>();

    private Forecasting(Scene scene) {
        this.scene = scene;
        DoubleSummaryStatistics speeds = scene.numbers().values().stream().mapToDouble(Progress::bytesPerSecond)
                .filter(it -> it > 0).summaryStatistics();
        this.bytesPerSecond = speeds.getSum();
        this.usualSpeed = speeds.getAverage();
        this.usualLength = scene.line().all().mapToDouble(this::length).filter(it -> it != Content.UNKNOWN).average()
                .orElse(Content.UNKNOWN);
    }

    static Forecast of(Scene scene) {
        return new Forecasting(scene).forecast();
    }

    private Forecast forecast() {
        if (scene.rules().limits().queuePaused() || bytesPerSecond <= 0 || usualLength < 0) {
            return Forecast.UNKNOWN;
        }
        List<Player> players = scene.line().all().map(this::player).toList();
        new Simulation(scene.rules(), players, bytesPerSecond, scene.now()).play();
        Map<UUID, Forecast.Expected> expected = new HashMap<>();
        players.stream().filter(Player::hasBegun).forEach(it -> expected.put(it.id(), it.expected()));
        return new Forecast(expected, allDone(players));
    }

    private @Nullable Instant allDone(List<Player> players) {
        boolean toTheEnd = scene.line().whole() && players.stream().allMatch(it -> it.end() != null);
        return toTheEnd
                ? players.stream().flatMap(it -> Stream.ofNullable(it.end())).max(Instant::compareTo).orElse(null)
                : null;
    }

    private Player player(Download download) {
        Progress number = scene.numbers().get(download.id());
        long length = length(download);
        long kept = number == null ? download.content().keptBytes() : number.keptBytes();
        double speed = number == null || number.bytesPerSecond() <= 0 ? usualSpeed : number.bytesPerSecond();
        return new Player(download, host(Fitting.hostOf(download)), length == Content.UNKNOWN ? usualLength : length,
                kept, speed,
                length != Content.UNKNOWN);
    }

    // One that is full takes the next when one of its own has ended.
    private HostLoad host(String name) {
        int perHost = scene.rules().limits().perHost();
        return hosts.computeIfAbsent(name, host -> {
            long run = scene.line().running().stream().filter(it -> Fitting.hostOf(it).equals(host)).count();
            boolean full = scene.rules().conditions().fullHosts().contains(host) && run > 0;
            return new HostLoad(full ? Math.min((int) run, perHost) : perHost);
        });
    }

    private long length(Download download) {
        Progress number = scene.numbers().get(download.id());
        return number == null || number.totalBytes() == Content.UNKNOWN
                ? download.content().totalBytes()
                : number.totalBytes();
    }
}
