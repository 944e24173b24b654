package io.sluice.i18n;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A moment to come as an argument of a text: it is written with no more of its date than it needs.
public record NearTime(Instant moment, Distance distance) {
    private static final int DAYS_WITH_NAMES = 6;

    /// As days are counted where this machine is.
    public enum Distance {
        TODAY, THIS_WEEK, LATER
    }

    public static NearTime of(Instant moment, Instant now) {
        LocalDate today = day(now);
        LocalDate that = day(moment);
        if (!that.isAfter(today)) {
            return new NearTime(moment, Distance.TODAY);
        }
        return new NearTime(moment,
                that.isAfter(today.plusDays(DAYS_WITH_NAMES)) ? Distance.LATER : Distance.THIS_WEEK);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
