package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.sluice.i18n.NearTime;
import io.sluice.model.Forecast.Expected;
import org.jspecify.annotations.Nullable;

/// How long a download still takes, or when its turn comes.
///
/// @param timeLeft of one that runs, once it is steady
/// @param start    about when one begins that waits, to the minute
/// @param end      about when it is done, to the minute
/// @param guessed  whether `end` takes it for one of the usual length, since nobody knows its own
public record Left(Optional<Duration> timeLeft, Optional<NearTime> start, Optional<NearTime> end, boolean guessed) {
    public static final Left UNKNOWN = new Left(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// Whether it has not begun.
    public boolean waits() {
        return start.isPresent();
    }

    static Left of(Optional<Duration> timeLeft, Expected expected, Instant now) {
        return new Left(timeLeft, near(expected.start(), now), near(expected.end(), now), expected.guessed());
    }

    // What is almost over is not said to have ended before: the minute that runs is the first one.
    static Optional<NearTime> near(@Nullable Instant moment, Instant now) {
        return Optional.ofNullable(moment).map(it -> it.isBefore(now) ? now : it)
                .map(it -> NearTime.of(it.truncatedTo(ChronoUnit.MINUTES), now));
    }
}
