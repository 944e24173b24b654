package io.sluice.scheduler.network;

import java.time.Duration;
import java.time.Instant;

import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What failures say of the network")
class ConnectivityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Failure LOST = new Failure.ConnectionLost("a.test");

    private static Failure unknown(String host) {
        return new Failure.UnknownHost(host);
    }

    @Test
    void aBrokenLineWithoutARouteMeansThatThereIsNone() {
        assertThat(Connectivity.ONLINE.broke(LOST, false, NOW).isOffline()).isTrue();
        assertThat(Connectivity.ONLINE.broke(LOST, true, NOW).isOffline()).isFalse();
    }

    @Test
    void severalHostsMustFailInDnsAtOnce() {
        var one = Connectivity.ONLINE.broke(unknown("a.test"), true, NOW);
        assertThat(one.isOffline()).isFalse();
        assertThat(one.broke(unknown("a.test"), true, NOW).isOffline()).as("the same host again").isFalse();
        assertThat(one.broke(unknown("b.test"), true, NOW).isOffline()).isTrue();
        assertThat(one.broke(unknown("b.test"), true, NOW.plus(Duration.ofMinutes(1))).isOffline()).as("later")
                .isFalse();
        assertThat(one.answered().broke(unknown("b.test"), true, NOW).isOffline()).as("a server answered between")
                .isFalse();
    }

    @Test
    void whatNeverLeavesThisMachineAndWhatWasAnsweredSaysNothing() {
        assertThat(Connectivity.unreached(new Failure.ConnectionLost("127.0.0.1"))).isEmpty();
        assertThat(Connectivity.unreached(new Failure.UnknownHost("localhost"))).isEmpty();
        assertThat(Connectivity.unreached(new Failure.Busy("a.test", 503, Duration.ZERO))).isEmpty();
        assertThat(Connectivity.unreached(LOST)).contains("a.test");
    }

    @Test
    void justAfterTheMachineWokeAnyBrokenLineIsExcused() {
        var woke = Connectivity.ONLINE.woke(NOW);
        assertThat(woke.isOffline()).isFalse();
        assertThat(woke.broke(LOST, true, NOW.plusSeconds(3)).isOffline()).isTrue();
        assertThat(woke.broke(LOST, true, NOW.plusSeconds(60)).isOffline()).isFalse();
    }

    @Test
    void theReturnNeedsARouteAndAName() {
        var offline = Connectivity.ONLINE.broke(unknown("a.test"), false, NOW);
        assertThat(offline.looked(false, false, NOW).isOffline()).isTrue();
        assertThat(offline.looked(true, false, NOW).isOffline()).isTrue();
        assertThat(offline.looked(true, true, NOW)).isEqualTo(Connectivity.ONLINE);
    }

    @Test
    void isDoubtedAfterAMinuteSoThatAWrongJudgementHoldsNothingForever() {
        var offline = Connectivity.ONLINE.broke(LOST, false, NOW);
        assertThat(offline.looked(false, false, NOW.plusSeconds(59)).isOffline()).isTrue();
        assertThat(offline.looked(false, false, NOW.plusSeconds(60)).isOffline()).isFalse();
    }

    @Test
    void sleepIsAJumpOfTheDayAgainstTheClockOrATickThatComesLate() {
        var three = Duration.ofSeconds(3);
        var hour = Duration.ofHours(1);
        assertThat(Connectivity.slept(hour, three, three)).as("Linux, macOS").isTrue();
        assertThat(Connectivity.slept(hour, hour, three)).as("Windows").isTrue();
        assertThat(Connectivity.slept(Duration.ofSeconds(30), three, three)).as("a busy machine").isFalse();
        assertThat(Connectivity.slept(three.minus(hour), three, three)).as("a clock set back").isFalse();
    }
}
