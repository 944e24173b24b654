package io.sluice.viewmodel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The speeds of the last five minutes")
class SpeedHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final SpeedHistory history = new SpeedHistory();

    private void note(long second, long bytesPerSecond) {
        history.note(bytesPerSecond, NOON.plusSeconds(second));
    }

    private List<Long> last(int seconds) {
        List<Long> all = history.curve().bytesPerSecond();
        return all.subList(all.size() - seconds, all.size());
    }

    @Test
    void endWithTheLastNumberAndBeginWithNone() {
        note(0, 5);
        assertThat(history.curve().end()).isEqualTo(NOON);
        assertThat(history.curve().bytesPerSecond()).hasSize(300).startsWith(-1L).endsWith(-1L, 5L);
    }

    @Test
    void holdTheLastOfSeveralNumbersOfOneSecond() {
        note(0, 5);
        history.note(7, NOON.plusMillis(750));
        assertThat(last(2)).containsExactly(-1L, 7L);
    }

    @Test
    void haveAGapWhereNothingWasMeasured() {
        note(0, 5);
        note(1, 6);
        note(4, 9);
        assertThat(last(5)).containsExactly(5L, 6L, -1L, -1L, 9L);
    }

    @Test
    void forgetWhatIsOlder() {
        note(0, 5);
        note(299, 6);
        assertThat(history.curve().bytesPerSecond()).startsWith(5L).endsWith(6L);
        note(300, 7);
        assertThat(history.curve().bytesPerSecond()).startsWith(-1L).endsWith(6L, 7L);
        note(100_000, 8);
        assertThat(Collections.frequency(history.curve().bytesPerSecond(), -1L)).isEqualTo(299);
    }

    @Test
    void beginAnewWhereTheClockWasSetBack() {
        note(0, 5);
        note(-3_600, 6);
        assertThat(last(2)).containsExactly(-1L, 6L);
        assertThat(history.curve().peak()).isEqualTo(6);
    }

    @Test
    void areSummedUpOverTheTimeInWhichItRan() {
        note(0, 100);
        note(10, 500);
        note(11, 0);
        assertThat(history.curve()).returns(0L, SpeedCurve::latest).returns(200L, SpeedCurve::mean).returns(500L,
                SpeedCurve::peak);
    }

    @Test
    void areDrawnUpToARoundNumberThatHasRoomForAll() {
        assertThat(SpeedCurve.NONE.top()).isEqualTo(1024);
        note(0, 3 << 20);
        assertThat(history.curve().top()).isEqualTo(4 << 20);
        note(1, 4 << 20);
        assertThat(history.curve().top()).isEqualTo(4 << 20);
        note(2, (4 << 20) + 1);
        assertThat(history.curve().top()).isEqualTo(8 << 20);
    }
}
