package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Forecast;
import io.sluice.model.Forecast.Expected;
import io.sluice.model.Priority;
import io.sluice.model.WeeklyWindows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.sluice.scheduler.ForecastScene.NOON;
import static io.sluice.scheduler.ForecastScene.expected;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DisplayName("A forecast, whatever the queue")
class ForecastPropertiesTest {
    private static final String HOURS = "daily 12:00-12:02; daily 12:05-12:10; mon 23:00-02:00";

    private final Random random = new Random();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private ForecastScene scene(int seed, int hosts) {
        random.setSeed(seed);
        int atOnce = 1 + random.nextInt(5);
        var scene = new ForecastScene(atOnce).perHost(1 + random.nextInt(3));
        IntStream.range(0, 1 + random.nextInt(atOnce)).forEach(_ -> scene.running(priority(), bytes(),
                1 + random.nextInt(5_000), random.nextInt(4) > 0));
        IntStream.range(0, random.nextInt(60))
                .forEach(_ -> scene.waiting(priority(), "host" + random.nextInt(hosts), bytes()));
        IntStream.range(0, random.nextInt(5)).forEach(_ -> scene.backingOff(priority(), bytes(),
                Duration.ofMillis(random.nextInt(90_000) - 1_000)));
        return scene;
    }

    private Priority priority() {
        return Priority.of(random.nextInt(3));
    }

    private long bytes() {
        return random.nextInt(99_999);
    }

    private static List<Download> all(ForecastScene scene) {
        return Stream.of(scene.running, scene.waiting, scene.resting).flatMap(List::stream).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isNeverInThePastAndEndsAfterItBegins(int seed) {
        var scene = scene(seed, 4).preempting();
        scene = random.nextBoolean() ? scene.within(HOURS) : scene;
        Forecast forecast = scene.forecast();
        assertThat(forecast.expected()).hasSize(all(scene).size());
        for (Expected each : forecast.expected().values()) {
            Instant start = each.start() == null ? NOON.toInstant() : each.start();
            assertThat(start).isAfterOrEqualTo(NOON.toInstant());
            assertThat(each.end()).isAfterOrEqualTo(start);
        }
        assertThat(forecast.allDone()).isEqualTo(forecast.expected().values().stream().map(Expected::end)
                .filter(Objects::nonNull).max(Instant::compareTo).orElseThrow());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void startsNobodyBeforeOneThatAdmissionWouldHaveStarted(int seed) {
        var scene = scene(seed, 4);
        int perHost = 1 + random.nextInt(3);
        scene.perHost(perHost);
        Forecast forecast = scene.forecast();
        for (Download started : later(scene)) {
            Instant at = requireNonNull(expected(forecast, started).start());
            long running = all(scene).stream().filter(it -> runs(forecast, it, at)).count();
            assertThat(running).isLessThanOrEqualTo(5);
            later(scene).stream().filter(it -> waits(forecast, it, at)).filter(it -> goesBefore(it, started))
                    .forEach(passed -> assertThat(all(scene).stream().filter(it -> runs(forecast, it, at))
                            .filter(it -> Fitting.hostOf(it).equals(Fitting.hostOf(passed)))
                            .count()).as("downloads of its host").isGreaterThanOrEqualTo(perHost));
        }
    }

    private static List<Download> later(ForecastScene scene) {
        return Stream.concat(scene.waiting.stream(), scene.resting.stream()).toList();
    }

    private static boolean runs(Forecast forecast, Download download, Instant at) {
        Expected expected = expected(forecast, download);
        return (expected.start() == null || !expected.start().isAfter(at))
                && requireNonNull(expected.end()).isAfter(at);
    }

    private static boolean waits(Forecast forecast, Download download, Instant at) {
        boolean due = !(download.state() instanceof BackingOff waiting) || !waiting.until().isAfter(at);
        return due && requireNonNull(expected(forecast, download).start()).isAfter(at);
    }

    private static boolean goesBefore(Download one, Download other) {
        return Admission.START_ORDER.compare(due(one), due(other)) < 0;
    }

    private static Download due(Download download) {
        return download.state() instanceof BackingOff(_, var attempt, _)
                ? download.withState(new Queued(attempt + 1))
                : download;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void losesNoByteAndIsNotChangedInItsEndByMoreSlots(int seed) {
        var scene = scene(seed, 4);
        scene.resting.clear();
        long bytes = all(scene).stream().mapToLong(it -> it.content().totalBytes()).sum();
        long speed = scene.speed();
        for (int atOnce = scene.running.size(); atOnce <= 10; atOnce++) {
            Duration length = Duration.between(NOON.toInstant(), scene.atOnce(atOnce).forecast().allDone());
            assertThat((double) length.toMillis()).as("with %d slots", atOnce)
                    .isCloseTo(1_000d * bytes / speed, within(2d));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endsAtTheSameTimeWithMoreSlotsWhereAllCanGoOnLater(int seed) {
        var scene = scene(seed, 4).within(HOURS);
        scene.running.replaceAll(it -> it.withContent(Content.NOTHING_YET.withLength(it.content().totalBytes())));
        Instant end = requireNonNull(scene.atOnce(scene.running.size()).forecast().allDone());
        for (int atOnce = scene.running.size() + 1; atOnce <= 10; atOnce++) {
            Instant other = requireNonNull(scene.atOnce(atOnce).forecast().allDone());
            assertThat(Duration.between(end, other).abs()).isLessThan(Duration.ofMillis(2));
        }
    }

    /// So more slots are no promise: who cannot go on later runs through closed hours, and the less of it is missing when
    /// they begin the less of them is used.
    @Test
    void mayEndLaterWithMoreSlotsWhereOneCannotGoOnLater() {
        var scene = new ForecastScene(1).within("daily 12:00-12:01");
        scene.running(55_000, 1_000);
        Download whole = scene.waiting(60_000);
        scene.waiting.replaceAll(it -> it.withContent(
                new Content("f", 60_000, 0, null, false, it.content().provenance())));
        Instant one = requireNonNull(scene.forecast().allDone());
        assertThat(expected(scene.forecast(), whole).end()).isEqualTo(one);
        assertThat(scene.atOnce(2).forecast().allDone()).isAfter(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void startsNobodyInClosedHours(int seed) {
        var scene = scene(seed, 4).within(HOURS).preempting();
        Forecast forecast = scene.forecast();
        var windows = WeeklyWindows.parse(HOURS);
        List<Instant> starts = new ArrayList<>();
        for (UUID id : forecast.expected().keySet()) {
            Stream.ofNullable(requireNonNull(forecast.expected().get(id)).start()).forEach(starts::add);
        }
        assertThat(starts).allMatch(it -> windows.isOpenAt(it.atZone(NOON.getZone())));
    }

    @Test
    void isThereInAMomentForAThousandOfOneHostThatTakesFewerThanThereAreSlots() {
        var scene = new ForecastScene(10).perHost(4);
        IntStream.range(0, 4).forEach(_ -> scene.running(1_000, 1_000));
        IntStream.range(0, Forecasting.MOST).forEach(i -> scene.waiting(1_000 + i));
        assertThat(scene.forecast().expected()).hasSize(Forecasting.MOST + 4);
    }
}
