package io.sluice.library;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// How long something plays, in the forms that lists have.
final class PlayingTime {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,9})(?:[.,]\\d*)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,6}):(\\d{1,2})(?:[.,]\\d*)?");

    private PlayingTime() {
    }

    /// @return null where it is no number above 0; players write -1 for what they do not know
    static @Nullable Duration seconds(String text) {
        Matcher seconds = SECONDS.matcher(text);
        return seconds.matches() ? aboveNothing(Duration.ofSeconds(Long.parseLong(seconds.group(1)))) : null;
    }

    static @Nullable Duration milliseconds(String text) {
        return text.matches("\\d{1,12}") ? aboveNothing(Duration.ofMillis(Long.parseLong(text))) : null;
    }

    /// Seconds, `mm:ss` or `hh:mm:ss`.
    static @Nullable Duration clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return seconds(text);
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        return aboveNothing(Duration.ofHours(hours).plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3))));
    }

    private static @Nullable Duration aboveNothing(Duration time) {
        return time.isPositive() ? time : null;
    }
}
