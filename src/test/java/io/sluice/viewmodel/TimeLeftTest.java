package io.sluice.viewmodel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.sluice.model.Progress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The time left")
class TimeLeftTest {
    private static final long TOTAL = 1_000_000;
    private final TimeLeft timeLeft = new TimeLeft();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private long kept;

    private Optional<Duration> second(long bytesPerSecond) {
        now = now.plusSeconds(1);
        kept += bytesPerSecond;
        return timeLeft.after(new Progress(kept, TOTAL, bytesPerSecond, 1, Progress.NOT_VERIFYING), now);
    }

    @Test
    void isSaidOnceThreeSecondsAgree() {
        assertThat(second(10_000)).isEmpty();
        assertThat(second(10_000)).isEmpty();
        assertThat(second(10_000)).isEmpty();
        assertThat(second(10_000)).contains(Duration.ofSeconds(96));
    }

    @Test
    void isNotSaidWhileTheSpeedJumps() {
        for (int pair = 0; pair < 5; pair++) {
            assertThat(second(10_000)).isEmpty();
            assertThat(second(1_000)).isEmpty();
        }
    }

    @Test
    void startsAnewAfterAStandstill() {
        for (int second = 0; second < 4; second++) {
            second(10_000);
        }

        assertThat(second(0)).isEmpty();
        assertThat(second(10_000)).isEmpty();
    }

    @Test
    void isNotKnownForAFileOfUnknownLength() {
        for (int second = 0; second < 5; second++) {
            now = now.plusSeconds(1);
            assertThat(timeLeft.after(new Progress(1, -1, 10_000, 1, Progress.NOT_VERIFYING), now)).isEmpty();
        }
    }
}
