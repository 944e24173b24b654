package io.sluice.api.rest;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.sluice.model.Forecast;
import org.jspecify.annotations.Nullable;

/// The forecast, made anew at most each second however often clients ask: it costs the reading of the first thousand that
/// wait. Safe for any thread.
final class RecentForecast {
    private static final long GOOD_FOR_NANOS = Duration.ofSeconds(1).toNanos();

    private final Supplier<Forecast> source;
    private final LongSupplier nanos;
    private @Nullable Forecast last; // guarded by this
    private long made; // guarded by this; means nothing without the one above

    /// @param source may block
    /// @param nanos  as [System#nanoTime()]
    RecentForecast(Supplier<Forecast> source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    synchronized Forecast get() {
        Forecast known = last;
        if (known == null || nanos.getAsLong() - made >= GOOD_FOR_NANOS) {
            known = source.get();
            last = known;
            made = nanos.getAsLong();
        }
        return known;
    }
}
