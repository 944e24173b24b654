package io.sluice.api.rest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.sluice.model.Forecast;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A forecast that clients ask for")
class RecentForecastTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE); // a clock may begin anywhere, and go around
    private final AtomicInteger made = new AtomicInteger();
    private final RecentForecast forecast = new RecentForecast(() -> {
        made.incrementAndGet();
        return Forecast.UNKNOWN;
    }, nanos::get);

    @Test
    void isMadeOnceASecondHoweverManyAsk() {
        forecast.get();
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        forecast.get();
        assertThat(made).hasValue(1);
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        forecast.get();
        forecast.get();
        assertThat(made).hasValue(2);
    }
}
