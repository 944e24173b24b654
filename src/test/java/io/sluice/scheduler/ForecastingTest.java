package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.Forecast;
import io.sluice.model.Priority;
import io.sluice.model.Progress;
import io.sluice.model.Provenance;
import io.sluice.model.WeeklyWindows;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A forecast")
class ForecastingTest {
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZoneOffset.UTC);
    private static final int SPEED = 1_000;

    private static Download ofLength(Download download, long bytes) {
        return download.withContent(new Content("f", bytes, 0, null, true, Provenance.UNKNOWN));
    }

    private static Download running(long position, long bytes) {
        return ofLength(AdmissionTest.queued(Priority.P1, position), bytes).withState(new Downloading(1));
    }

    private static Download waiting(long position, long bytes) {
        return ofLength(AdmissionTest.queued(Priority.P1, position), bytes);
    }

    private static Forecasting.Scene scene(int atOnce, WeeklyWindows windows, List<Download> running,
            List<Download> waiting) {
        Map<UUID, Progress> numbers = new HashMap<>();
        running.forEach(it -> numbers.put(it.id(), new Progress(0, it.content().totalBytes(), SPEED / running.size(),
                1, Progress.NOT_VERIFYING)));
        var limits = new Admission.Limits(false, true, atOnce, WhenLowered.LET_FINISH, true, 10);
        return new Forecasting.Scene(limits, running, waiting, numbers, true, windows, NOON);
    }

    private static Forecast of(int atOnce, List<Download> running, List<Download> waiting) {
        return Forecasting.of(scene(atOnce, WeeklyWindows.ALWAYS, running, waiting));
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds).toInstant();
    }

    @Test
    void letsOneStartWhereAnotherEnds() {
        Download first = running(1, 10_000);
        Download second = waiting(2, 5_000);
        Forecast forecast = of(1, List.of(first), List.of(second));
        assertThat(forecast.expected().get(first.id())).isEqualTo(new Forecast.Expected(null, after(10)));
        assertThat(forecast.expected().get(second.id())).isEqualTo(new Forecast.Expected(after(10), after(15)));
        assertThat(forecast.allDone()).isEqualTo(after(15));
    }

    @Test
    void sharesTheSpeedAmongThoseThatRun() {
        Forecast forecast = of(2, List.of(running(1, 4_000), running(2, 10_000)), List.of());
        assertThat(forecast.allDone()).isEqualTo(after(14));
    }

    @Test
    void takesTheMeanForALengthThatNobodyKnowsAndSaysNoEndOfIt() {
        Download unknown = AdmissionTest.queued(Priority.P1, 2);
        Forecast forecast = of(1, List.of(running(1, 10_000)), List.of(unknown));
        assertThat(forecast.expected().get(unknown.id())).isEqualTo(new Forecast.Expected(after(10), null));
        assertThat(forecast.allDone()).isEqualTo(after(20));
    }

    @Test
    void saysNothingWhereNothingRunsOrNoLengthIsKnown() {
        assertThat(of(1, List.of(), List.of(waiting(1, 10)))).isEqualTo(Forecast.UNKNOWN);
        assertThat(of(1, List.of(running(1, Content.UNKNOWN)), List.of())).isEqualTo(Forecast.UNKNOWN);
    }

    @Test
    void waitsForTheHoursOfTheWeek() {
        var windows = WeeklyWindows.parse("daily 12:00-12:01");
        Forecast forecast = Forecasting.of(scene(1, windows, List.of(running(1, 90_000)), List.of()));
        assertThat(forecast.allDone()).isEqualTo(NOON.plusDays(1).plusSeconds(30).toInstant());
    }

    @Test
    void saysNotWhenAllIsDoneWhereMoreWaitsThanItLooksAt() {
        var few = scene(1, WeeklyWindows.ALWAYS, List.of(running(1, 10)), List.of());
        var more = new Forecasting.Scene(few.limits(), few.running(), few.waiting(), few.numbers(), false,
                few.windows(), few.now());
        assertThat(Forecasting.of(more).allDone()).isNull();
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isNeverInThePastKeepsTheOrderOfTheQueueAndLosesNoByte(int seed) {
        var random = new Random(seed);
        List<Download> running = new ArrayList<>();
        List<Download> waiting = new ArrayList<>();
        int atOnce = 1 + random.nextInt(5);
        IntStream.range(0, 1 + random.nextInt(atOnce))
                .forEach(i -> running.add(running(i, 1 + random.nextInt(99_999))));
        IntStream.range(0, random.nextInt(50)).forEach(i -> waiting.add(waiting(100 + i, random.nextInt(99_999))));
        Forecast forecast = of(atOnce, running, waiting);
        assertThat(forecast.expected()).hasSize(running.size() + waiting.size());
        assertThat(forecast.expected().values()).allMatch(it -> !requireNonNull(it.end()).isBefore(NOON.toInstant()));
        assertThat(waiting.stream().map(it -> requireNonNull(forecast.expected().get(it.id())).start()).toList())
                .isSorted();
        long bytes = running.stream().mapToLong(it -> it.content().totalBytes()).sum()
                + waiting.stream().mapToLong(it -> it.content().totalBytes()).sum();
        long speed = running.size() * (long) (SPEED / running.size());
        long least = bytes * 1000 / speed;
        assertThat(Duration.between(NOON.toInstant(), forecast.allDone()).toMillis())
                .isBetween(least - 1, least + 2L * forecast.expected().size());
    }
}
