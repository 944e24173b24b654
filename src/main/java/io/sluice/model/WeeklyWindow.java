package io.sluice.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Some hours of some days, each week, in the time of wherever the machine is. Written `mon-fri 22:00-06:00`,
/// `sat-sun 08:00-24:00` or `daily 00:30-05:00`; hours over midnight belong to the day on which they begin.
///
/// A clock that is put forward or back moves neither end: what would begin or end in a gap does so behind it, and an hour
/// that comes twice counts by its first time (as [java.time.ZonedDateTime#of]).
///
/// @param days not empty
/// @param from inclusive
/// @param to   exclusive; not after `from`: on the next day
public record WeeklyWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final Pattern WRITTEN = Pattern
            .compile("([a-z]+(?:[-,][a-z]+)*) +(\\d{1,2}:\\d\\d) *- *(\\d{1,2}:\\d\\d)");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final String DAILY = "daily";
    private static final String END_OF_DAY = "24:00";
    private static final int DAYS_A_WEEK = 7;

    public WeeklyWindow {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A window needs a day");
        }
    }

    /// @throws IllegalArgumentException where `text` is not written as above
    public static WeeklyWindow parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be like mon-fri 22:00-06:00, not " + text.strip());
        }
        return new WeeklyWindow(days(matcher.group(1)), time(matcher.group(2)), time(matcher.group(3)));
    }

    private static LocalTime time(String text) {
        try {
            return text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(text, HOUR);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("must be a time of 0:00 to 24:00, not " + text, none);
        }
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",")) {
            String[] ends = part.split("-", 2);
            if (part.equals(DAILY)) {
                days.addAll(EnumSet.allOf(DayOfWeek.class));
            } else {
                DayOfWeek last = day(ends[ends.length - 1]);
                Stream.iterate(day(ends[0]), it -> it.plus(1)).limit(DAYS_A_WEEK)
                        .takeWhile(it -> it != last).forEach(days::add);
                days.add(last);
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values()).filter(it -> brief(it).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be a day like mon, not " + text));
    }

    private static String brief(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    public boolean isOpenAt(ZonedDateTime time) {
        return Stream.of(time.toLocalDate().minusDays(1), time.toLocalDate()).filter(this::isOn)
                .anyMatch(date -> !begin(date, time).isAfter(time.toInstant())
                        && end(date, time).isAfter(time.toInstant()));
    }

    /// When it opens or closes next.
    public Instant nextChangeAfter(ZonedDateTime time) {
        return IntStream.rangeClosed(-1, DAYS_A_WEEK + 1).mapToObj(time.toLocalDate()::plusDays).filter(this::isOn)
                .flatMap(date -> Stream.of(begin(date, time), end(date, time)))
                .filter(it -> it.isAfter(time.toInstant())).min(Instant::compareTo).orElseThrow();
    }

    private boolean isOn(LocalDate date) {
        return days.contains(date.getDayOfWeek());
    }

    private Instant begin(LocalDate date, ZonedDateTime there) {
        return ZonedDateTime.of(date, from, there.getZone()).toInstant();
    }

    private Instant end(LocalDate date, ZonedDateTime there) {
        return ZonedDateTime.of(to.isAfter(from) ? date : date.plusDays(1), to, there.getZone()).toInstant();
    }

    @Override
    public String toString() {
        String end = to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to.toString();
        return (days.size() == DAYS_A_WEEK ? DAILY : writtenDays()) + " " + from + "-" + end;
    }

    private String writtenDays() {
        List<String> parts = new ArrayList<>();
        DayOfWeek begin = null;
        for (DayOfWeek day : EnumSet.copyOf(days)) {
            begin = begin == null ? day : begin;
            boolean last = day == DayOfWeek.SUNDAY || !days.contains(day.plus(1));
            if (last) {
                parts.add(begin == day ? brief(day) : brief(begin) + "-" + brief(day));
                begin = null;
            }
        }
        return String.join(",", parts);
    }
}
