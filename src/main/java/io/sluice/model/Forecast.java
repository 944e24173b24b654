package io.sluice.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// When downloads are expected to start and end, as things stand.
///
/// @param expected of what runs and of the first that wait; one that is not in it is too far off to say
/// @param allDone  about when the last of all ends; null where that cannot be said: nothing runs, no length is known, or
///                 too many wait
public record Forecast(Map<UUID, Expected> expected, @Nullable Instant allDone) {
    public static final Forecast UNKNOWN = new Forecast(Map.of(), null);

    /// @param start null where it runs already
    /// @param end   null where its length is not known
    public record Expected(@Nullable Instant start, @Nullable Instant end) {
    }

    public Forecast {
        expected = Map.copyOf(expected);
    }
}
