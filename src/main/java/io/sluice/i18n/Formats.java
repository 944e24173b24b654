package io.sluice.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Writes numbers with their units. Safe for any thread.
public final class Formats {
    /// Stands where a number is not known.
    public static final String NONE = "–";
    private static final char THIN_SPACE = '\u2009';
    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration TEN_HOURS = Duration.ofHours(10);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final ResourceBundle texts;
    private final Locale locale;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter dayInFull;

    Formats(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("EEE", locale);
        this.date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM).withLocale(locale);
        this.dayOfYear = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        this.dayInFull = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    /// In IEC units with three digits at most, the unit apart by a thin space: `3.9 GiB`, `61 MiB`.
    ///
    /// @param count negative for unknown: a dash
    public String bytes(long count) {
        if (count < 0) {
            return NONE;
        }
        double value = count;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1024;
            unit++;
        }
        return number(value, unit > 0 && value < 99.95 ? 1 : 0) + THIN_SPACE + UNITS.get(unit);
    }

    public String speed(long bytesPerSecond) {
        return bytesPerSecond < 0 ? NONE : text("format.speed", bytes(bytesPerSecond));
    }

    /// Rounded as a person would say it: `52 s`, `4 min`, `1 h 20`, `14 h`, `3 days`.
    public String duration(Duration duration) {
        if (duration.compareTo(A_MINUTE) < 0) {
            return text("format.seconds", Math.max(0, roundedUp(duration, Duration.ofSeconds(1))));
        }
        if (duration.compareTo(AN_HOUR.minusSeconds(30)) < 0) {
            return text("format.minutes", rounded(duration, A_MINUTE));
        }
        if (duration.compareTo(TEN_HOURS) < 0) {
            long minutes = rounded(duration, Duration.ofMinutes(5)) * 5;
            return text("format.hoursMinutes", minutes / 60, minutes % 60);
        }
        return duration.compareTo(TWO_DAYS) < 0
                ? text("format.hours", rounded(duration, AN_HOUR))
                : text("format.days", rounded(duration, Duration.ofDays(1)));
    }

    /// Rounded down, so that 100 % says that everything is there.
    ///
    /// @param fraction 0-1, negative for unknown: a dash
    public String percent(double fraction) {
        return fraction < 0 ? NONE : text("format.percent", (long) Math.floor(fraction * 100));
    }

    /// The time of the day, in the zone of this machine.
    public String time(Instant instant) {
        return clock.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// The date and the time of the day to the second, in the zone of this machine.
    public String dateTime(Instant instant) {
        return date.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// The date alone, in the zone of this machine.
    public String day(Instant instant) {
        return dayInFull.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// How long something plays, to the second, as players write it: `4:05`, `1:02:03`.
    public String playingTime(Duration duration) {
        long seconds = duration.toSeconds();
        String clockwise = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds >= AN_HOUR.toSeconds()
                ? seconds / AN_HOUR.toSeconds() + ":" + clockwise
                : clockwise.replaceFirst("^0", "");
    }

    /// The day of the week and the time of the day, in the zone of this machine.
    public String weekTime(Instant instant) {
        return day.format(instant.atZone(ZoneId.systemDefault())) + " " + time(instant);
    }

    /// The time of the day; of another day with its name, of another week the date alone.
    public String near(NearTime time) {
        return time.distance() == NearTime.Distance.THIS_WEEK ? weekTime(time.moment()) : nearBriefly(time);
    }

    /// As [#near], but of another day its name alone.
    public String nearBriefly(NearTime time) {
        return switch (time.distance()) {
            case TODAY -> time(time.moment());
            case THIS_WEEK -> day.format(time.moment().atZone(ZoneId.systemDefault()));
            case LATER -> dayOfYear.format(time.moment().atZone(ZoneId.systemDefault()));
        };
    }

    private static long rounded(Duration duration, Duration unit) {
        return duration.plus(unit.dividedBy(2)).dividedBy(unit);
    }

    // A wait that still has half a second to go is not over.
    private static long roundedUp(Duration duration, Duration unit) {
        return duration.plus(unit).minusNanos(1).dividedBy(unit);
    }

    private String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
