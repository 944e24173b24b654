package io.sluice.engine;

import java.time.Duration;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A ramp of connections")
class ConnectionRampTest {
    private static final long SECOND = 1_000_000_000;

    private final ConnectionRamp ramp = new ConnectionRamp(8, 1, Duration.ofSeconds(1), 0);
    private long now;
    private long bytes;

    private void pass(long mebibytes) {
        now += SECOND;
        bytes += mebibytes << 20;
        ramp.progressed(bytes, now);
    }

    @Test
    void doublesAsLongAsItPays() {
        assertThat(ramp.limit(0)).isEqualTo(1);
        pass(10);
        assertThat(ramp.limit(0)).isEqualTo(2);
        pass(20);
        assertThat(ramp.limit(0)).isEqualTo(4);
    }

    @Test
    void staysWhereItIsAfterTwoDisappointments() {
        pass(10);
        pass(11);
        assertThat(ramp.limit(0)).isEqualTo(2);
        pass(11);
        pass(90);
        assertThat(ramp.limit(0)).isEqualTo(2);
    }

    @Test
    void forgivesOneDisappointment() {
        pass(10);
        pass(11);
        pass(20);
        assertThat(ramp.limit(0)).isEqualTo(4);
    }

    @Test
    void judgesASlowLineOnlyWhenEnoughCame() {
        now += SECOND;
        ramp.progressed(100 << 10, now);
        assertThat(ramp.limit(0)).isEqualTo(1);
        ramp.progressed(256 << 10, now);
        assertThat(ramp.limit(0)).isEqualTo(2);
    }

    @Test
    void stopsAtTheMost() {
        for (int i = 1; i < 9; i++) {
            pass(10L << i);
        }
        assertThat(ramp.limit(0)).isEqualTo(8);
    }

    @Test
    void halvesWhereTheServerRefusesAndGrowsNoMore() {
        pass(10);
        pass(20);
        ramp.refused(3);
        assertThat(ramp.limit(0)).isEqualTo(2);
        pass(1000);
        assertThat(ramp.limit(0)).isEqualTo(2);
        ramp.refused(1);
        ramp.refused(0);
        assertThat(ramp.limit(0)).isEqualTo(1);
    }

    @Test
    void countsOneStepForAllThatWereRefusedAtOnce() {
        pass(10);
        pass(20);
        ramp.refused(3);
        ramp.refused(2);
        assertThat(ramp.limit(0)).isEqualTo(2);
    }

    @Test
    void opensNoMoreThanASpeedLimitCanFeed() {
        pass(10);
        pass(20);
        assertThat(ramp.limit(100_000)).isEqualTo(1);
        assertThat(ramp.limit(600 << 10)).isEqualTo(2);
        assertThat(ramp.limit(100 << 20)).isEqualTo(4);
    }

    @Test
    void beginsWithWhatPaidBefore() {
        assertThat(new ConnectionRamp(8, 4, Duration.ofSeconds(1), 0).limit(0)).isEqualTo(4);
        assertThat(new ConnectionRamp(2, 4, Duration.ofSeconds(1), 0).limit(0)).isEqualTo(2);
    }

    @Test
    void tellsTheNumberThatPaidNotTheOneThatWasTriedInVain() {
        pass(10);
        pass(20);
        assertThat(ramp.limit(0)).isEqualTo(4);
        pass(20);
        pass(20);
        assertThat(ramp.paid()).hasValue(2);
    }

    @Test
    void doesNotCreepUpFromRunToRun() {
        ConnectionRamp next = new ConnectionRamp(8, 2, Duration.ofSeconds(1), 0);
        for (int second = 1; second <= 5; second++) {
            next.progressed((20L << 20) * second, second * SECOND);
        }
        assertThat(next.limit(0)).isEqualTo(4);
        assertThat(next.paid()).hasValue(2);
    }

    @Test
    void believesTheMostWhereEachStepPaid() {
        pass(10);
        pass(20);
        pass(40);
        assertThat(ramp.paid()).hasValue(8);
    }

    @Test
    void hasLearnedNothingInAShortRun() {
        assertThat(ramp.paid()).isEmpty();
    }

    @Test
    void tellsFewerAfterARefusal() {
        pass(10);
        pass(20);
        pass(40);
        ramp.refused(7);
        assertThat(ramp.paid()).hasValue(4);
    }
}
