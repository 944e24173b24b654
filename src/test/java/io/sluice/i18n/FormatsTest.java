package io.sluice.i18n;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("In English are written")
class FormatsTest {
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final Formats formats = messages.formats();

    @ParameterizedTest(name = "{0} bytes as {1}")
    @CsvSource({"-1, –", "0, 0_B", "999, 999_B", "1000, 1.0_KiB", "1536, 1.5_KiB", "63963136, 61.0_MiB",
            "104857600, 100_MiB", "4187593114, 3.9_GiB", "9223372036854775807, 8.0_EiB"})
    void bytes(long count, String written) {
        assertThat(formats.bytes(count)).isEqualTo(written.replace('_', '\u2009'));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"PT0S, 0 s", "PT-5S, 0 s", "PT0.2S, 1 s", "PT52S, 52 s", "PT1M29S, 1 min", "PT4M10S, 4 min",
            "PT59M20S, 59 min", "PT59M40S, 1 h 00", "PT1H19M, 1 h 20", "PT9H58M, 10 h 00", "PT14H20M, 14 h",
            "PT47H, 47 h", "PT50H, 2 days"})
    void durations(Duration duration, String written) {
        assertThat(formats.duration(duration)).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"PT0S, 0:00", "PT59.9S, 0:59", "PT4M5S, 4:05", "PT59M59S, 59:59", "PT1H2M3S, 1:02:03",
            "PT25H, 25:00:00"})
    void timesOfPlaying(Duration duration, String written) {
        assertThat(formats.playingTime(duration)).isEqualTo(written);
    }

    @Test
    void days() {
        Instant noon = LocalDateTime.of(2026, 11, 3, 12, 0).atZone(ZoneId.systemDefault()).toInstant();
        assertThat(formats.day(noon)).isEqualTo("Nov 3, 2026");
    }

    @Test
    void percentagesRoundedDown() {
        assertThat(formats.percent(0.999)).isEqualTo("99 %");
        assertThat(formats.percent(1)).isEqualTo("100 %");
        assertThat(formats.percent(-1)).isEqualTo("–");
    }

    @Test
    void speeds() {
        assertThat(formats.speed(25_270_682)).isEqualTo("24.1\u2009MiB/s");
        assertThat(formats.speed(-1)).isEqualTo("–");
    }

    @ParameterizedTest(name = "{0} later as {1}, briefly {2}")
    @CsvSource({"PT0S, 9:00_AM, 9:00_AM", "PT14H59M, 11:59_PM, 11:59_PM", "PT15H, Tue 12:00_AM, Tue",
            "P6DT14H, Sun 11:00_PM, Sun", "P7D, 11/30/26, 11/30/26"})
    void timesToComeWithNoMoreOfTheirDateThanTheyNeed(Duration later, String written, String briefly) {
        Instant now = LocalDateTime.of(2026, 11, 23, 9, 0).atZone(ZoneId.systemDefault()).toInstant();
        var time = NearTime.of(now.plus(later), now);
        assertThat(formats.near(time)).isEqualTo(written.replace('_', '\u202f'));
        assertThat(formats.nearBriefly(time)).isEqualTo(briefly.replace('_', '\u202f'));
        assertThat(messages.get("ui.left.start", time)).contains(formats.near(time));
    }

    @Test
    void argumentsOfTextsWithTheirUnits() {
        assertThat(messages.get("status.backingOff", 2, 3, Duration.ofSeconds(4),
                Text.of("failure.shortBody.brief", new Bytes(2048))))
                .isEqualTo("Retry 2 of 3 in 4 s: 2.0\u2009KiB missing");
    }

    @Test
    void numbersAsTheLocaleDoes() {
        assertThat(Messages.in(Locale.GERMAN).formats().bytes(1536)).isEqualTo("1,5\u2009KiB");
    }
}
