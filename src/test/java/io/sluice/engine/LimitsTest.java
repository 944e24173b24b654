package io.sluice.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DisplayName("Limits of speed and of connections")
class LimitsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @ParameterizedTest(name = "{0} bytes/s in reads of {1}")
    @CsvSource({"100000,4096", "100000,5000", "1000000,262144", "50000000,262144"})
    @DisplayName("The bucket lets through what the limit allows, within 3 % over 10 s")
    void keepsTheMean(long limit, int read) {
        TokenBucket bucket = new TokenBucket(limit, 0);
        long now = 0;
        long taken = 0;
        while (now < 10 * SECOND) {
            long wait = bucket.take(read, now);
            taken += wait == 0 ? read : 0;
            now += wait;
        }
        assertThat((double) taken).isCloseTo(10.0 * limit, within(0.03 * 10 * limit));
    }

    @Nested
    @DisplayName("A rate limiter")
    class OfRate {
        private final RateLimiter limiter = new RateLimiter(Pace.REAL);

        @Test
        void readsLessAtOnceWhereTheLimitIsLow() {
            assertThat(limiter.readSize(256 << 10)).isEqualTo(256 << 10);
            limiter.limitTo(200_000);
            assertThat(limiter.readSize(256 << 10)).isEqualTo(10_000);
            limiter.limitTo(1000);
            assertThat(limiter.readSize(256 << 10)).isEqualTo(50);
        }

        @Test
        void letsAWaiterGoWhenTheLimitIsLifted() throws InterruptedException {
            limiter.limitTo(1);
            limiter.spend(1_000_000, () -> false);
            Thread waiter = Thread.ofVirtual().start(() -> limiter.spend(1, () -> false));
            limiter.limitTo(RateLimiter.NO_LIMIT);
            assertThat(waiter.join(Duration.ofSeconds(5))).isTrue();
        }

        @Test
        void letsAWaiterGoWhenItIsStopped() throws InterruptedException {
            StopSwitch stop = new StopSwitch();
            limiter.limitTo(1);
            limiter.spend(1_000_000, () -> false);
            Thread waiter = Thread.ofVirtual().start(() -> limiter.spend(1, stop::isTurned));
            stop.turn();
            limiter.wake();
            assertThat(waiter.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    @DisplayName("A meter that is first looked at when all has come still knows the speed")
    void meansSinceTheStart() {
        TransferMeter meter = new TransferMeter(0, 5000, 0);
        meter.add(5000);
        assertThat(meter.sample(2 * SECOND).bytesPerSecond()).isEqualTo(2500);
    }

    @Test
    @DisplayName("A meter shows the mean of the last three seconds")
    void meansOverThreeSeconds() {
        TransferMeter meter = new TransferMeter(1000, 5000, 0);
        assertThat(meter.sample(0).keptBytes()).isEqualTo(1000);
        for (int second = 1; second <= 5; second++) {
            meter.add(second <= 2 ? 900 : 300);
            meter.sample(second * SECOND);
        }
        assertThat(meter.sample(5 * SECOND).bytesPerSecond()).isEqualTo(300);
        assertThat(meter.sample(5 * SECOND).keptBytes()).isEqualTo(1000 + 2 * 900 + 3 * 300);
        assertThat(meter.sample(5 * SECOND).totalBytes()).isEqualTo(5000);
    }
}
