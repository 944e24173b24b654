package io.sluice.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Weekly windows")
class WeeklyWindowsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN);
    }

    private static WeeklyWindows windows(String text) {
        return WeeklyWindows.parse(text);
    }

    // 2026-11-23 is a Monday.
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"mon-fri 08:00-18:00,2026-11-23T08:00,true", "mon-fri 08:00-18:00,2026-11-23T18:00,false",
            "mon-fri 08:00-18:00,2026-11-22T12:00,false", "fri 22:00-06:00,2026-11-28T05:59,true",
            "fri 22:00-06:00,2026-11-28T06:00,false", "fri 22:00-06:00,2026-11-27T05:00,false",
            "daily 00:00-24:00,2026-11-25T23:59:59,true", "sat-mon 10:00-11:00,2026-11-29T10:30,true",
            "sat-mon 10:00-11:00,2026-11-24T10:30,false", "'',2026-11-24T10:30,true"})
    void areOpenFromTheFirstMinuteToBeforeTheLast(String text, String local, boolean open) {
        assertThat(windows(text).isOpenAt(at(local))).isEqualTo(open);
    }

    @Test
    void changeNextWhenTheyOpenOrClose() {
        assertThat(windows("mon 08:00-10:00").nextChangeAfter(at("2026-11-23T09:00")))
                .contains(at("2026-11-23T10:00").toInstant());
        assertThat(windows("mon 08:00-10:00").nextChangeAfter(at("2026-11-23T10:00")))
                .contains(at("2026-11-30T08:00").toInstant());
        assertThat(windows("mon 08:00-10:00; mon 10:00-12:00").nextChangeAfter(at("2026-11-23T09:00")))
                .contains(at("2026-11-23T12:00").toInstant());
    }

    @Test
    void neverChangeWhereTheyAreAlwaysOpen() {
        assertThat(WeeklyWindows.ALWAYS.nextChangeAfter(at("2026-11-23T09:00"))).isEmpty();
        assertThat(windows("daily 00:00-24:00").nextChangeAfter(at("2026-11-23T09:00"))).isEmpty();
    }

    @Test
    void areNeitherSkippedNorDoubledWhereTheClockIsPutForwardOrBack() {
        var forward = windows("sun 02:15-04:00");
        assertThat(forward.nextChangeAfter(at("2026-03-29T01:00"))).contains(Instant.parse("2026-03-29T01:15:00Z"));
        assertThat(forward.isOpenAt(at("2026-03-29T03:30"))).isTrue();
        var back = windows("sun 02:15-02:45");
        Instant first = Instant.parse("2026-10-25T00:15:00Z");
        assertThat(back.nextChangeAfter(at("2026-10-25T01:00"))).contains(first);
        assertThat(back.isOpenAt(first.atZone(BERLIN))).isTrue();
        assertThat(back.isOpenAt(first.plus(Duration.ofHours(1)).atZone(BERLIN))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon", "mon 8-9", "mon 08:00", "xyz 08:00-09:00", "mon 25:00-26:00", "mon- 08:00-09:00"})
    void mustBeWrittenAsTheyAre(String text) {
        assertThatThrownBy(() -> windows(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fri 22:00-06:00; sat-sun 08:00-24:00", "daily 00:30-05:00",
            "mon,wed,fri-sun 01:00-02:00",
            ""})
    void areWrittenAsTheyWereRead(String text) {
        assertThat(windows(text)).hasToString(text);
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stayAsTheyAreUntilTheNextChangeAndAreOtherThen(int seed) {
        var random = new Random(seed);
        String[] days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        var text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            text.append("%s%s %d:%02d-%d:%02d;".formatted(days[random.nextInt(7)],
                    random.nextBoolean() ? "-" + days[random.nextInt(7)] : "", random.nextInt(24), random.nextInt(60),
                    random.nextInt(24), random.nextInt(60)));
        }
        WeeklyWindows windows = windows(text.toString());
        ZonedDateTime time = at("2026-01-01T00:00").plusMinutes(random.nextInt(525_600));
        boolean open = windows.isOpenAt(time);
        Instant next = windows.nextChangeAfter(time).orElse(time.plusDays(8).toInstant());
        for (ZonedDateTime it = time; it.toInstant().isBefore(next); it = it.plusMinutes(7)) {
            assertThat(windows.isOpenAt(it)).as("%s at %s", text, it).isEqualTo(open);
        }
        windows.nextChangeAfter(time)
                .ifPresent(it -> assertThat(windows.isOpenAt(it.atZone(BERLIN))).isEqualTo(!open));
    }

    @Test
    void limitTheSpeedToTheLowestThatIsOpen() {
        var speeds = SpeedWindows.parse("mon-fri 08:00-18:00 500000; mon 09:00-10:00 100000");
        assertThat(speeds.limitAt(at("2026-11-23T09:30"), 0)).isEqualTo(100_000);
        assertThat(speeds.limitAt(at("2026-11-23T10:00"), 0)).isEqualTo(500_000);
        assertThat(speeds.limitAt(at("2026-11-23T10:00"), 7)).isEqualTo(7);
        assertThat(speeds.limitAt(at("2026-11-23T20:00"), 7)).isEqualTo(7);
        assertThat(speeds.limitAt(at("2026-11-23T20:00"), 0)).isZero();
        assertThat(speeds.nextChangeAfter(at("2026-11-23T09:30"))).contains(at("2026-11-23T10:00").toInstant());
        assertThat(speeds).hasToString("mon-fri 08:00-18:00 500000; mon 09:00-10:00 100000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon 08:00-09:00", "mon 08:00-09:00 fast", "mon 08:00-09:00 0", "5"})
    void ofSpeedsMustSayHowFast(String text) {
        assertThatThrownBy(() -> SpeedWindows.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be");
    }
}
