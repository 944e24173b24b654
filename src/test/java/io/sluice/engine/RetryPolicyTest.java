package io.sluice.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import io.sluice.model.Failure;
import io.sluice.model.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The retry policy")
class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Failure.Transient LOST = new Failure.ConnectionLost("host");
    private final RetryPolicy policy = new RetryPolicy();

    @ParameterizedTest(name = "after attempt {0}: {1} s")
    @CsvSource({"1,1", "2,2", "3,4", "4,8", "6,32", "7,60", "10,60"})
    void waitsTwiceAsLongEachTimeUpToAMinute(int attempt, long seconds) {
        assertThat(policy.judge(LOST, attempt, false, 10, NOW))
                .isEqualTo(new Verdict.RetryAt(LOST, attempt, NOW.plusSeconds(seconds)));
    }

    @Test
    void givesUpWhenTheRetriesAreUsedUp() {
        assertThat(policy.judge(LOST, 3, false, 3, NOW)).isInstanceOf(Verdict.RetryAt.class);
        assertThat(policy.judge(LOST, 4, false, 3, NOW)).isEqualTo(new Verdict.GiveUp(LOST, NOW));
        assertThat(policy.judge(LOST, 1, false, 0, NOW)).isEqualTo(new Verdict.GiveUp(LOST, NOW));
    }

    @Test
    void countsAnewOnceNewBytesArrived() {
        assertThat(policy.judge(LOST, 4, true, 3, NOW))
                .isEqualTo(new Verdict.RetryAt(LOST, 1, NOW.plusSeconds(1)));
    }

    @ParameterizedTest(name = "Retry-After {0} s: {1} s")
    @CsvSource({"0,1", "30,30", "7200,3600"})
    void isNeverEarlierThanTheServerAskedUpToAnHour(long retryAfter, long seconds) {
        var busy = new Failure.Busy("host", 503, Duration.ofSeconds(retryAfter));
        assertThat(policy.judge(busy, 1, false, 3, NOW))
                .isEqualTo(new Verdict.RetryAt(busy, 1, NOW.plusSeconds(seconds)));
    }

    @ParameterizedTest(name = "with {0} others: {1} ms")
    @CsvSource({"0,2000", "2,2000", "3,2200", "7,3000", "12,4000", "1000,4000"})
    void spreadsOnlyUpwardsWhereManyOfOneHostWait(int waiting, long millis) {
        assertThat(policy.judge(LOST, 2, false, 3, NOW, waiting))
                .isEqualTo(new Verdict.RetryAt(LOST, 2, NOW.plusMillis(millis)));
    }

    @Test
    void neverRetriesWhatCannotGetBetter() {
        var gone = new Failure.NeedsLink("host", 404);
        assertThat(policy.judge(gone, 1, true, 10, NOW)).isEqualTo(new Verdict.GiveUp(gone, NOW));
    }

    @Test
    void waitsForTheUserWhereTheDiskIsInTheWay() {
        var full = new Failure.DiskFull(Path.of("data"), 42);
        assertThat(policy.judge(full, 9, false, 3, NOW)).isEqualTo(new Verdict.Hold(full));
    }
}
