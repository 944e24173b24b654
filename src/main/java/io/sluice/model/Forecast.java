package io.sluice.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// When downloads are expected to start and end, as things stand.
///
/// @param expected of what runs and of the first thousand that wait or back off. One that is not in it is too far off to
///                 say, or waits for what nobody can foresee: the network, or room on a disk
/// @param allDone  about when the last of all ends; null where that cannot be said: nothing runs, no length is known, one
///                 of all is not in `expected`, or more wait
public record Forecast(Map<UUID, Expected> expected, @Nullable Instant allDone) {
    public static final Forecast UNKNOWN = new Forecast(Map.of(), null);

    /// @param start null where it runs already; not in the past
    /// @param end   null where it is too far off; not in the past
    /// @param guessed whether its length is not known: `end` is that of a download of the usual length
    public record Expected(@Nullable Instant start, @Nullable Instant end, boolean guessed) {
    }

    public Forecast {
        expected = Map.copyOf(expected);
    }
}
