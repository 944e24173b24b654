package io.sluice.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.sluice.model.Failure;
import io.sluice.model.HostRule;
import io.sluice.model.HostRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The gate of a host")
class HostGateTest {
    private static final Failure REFUSED = new Failure.Busy("h", 503, java.time.Duration.ZERO);

    private static final Failure LATER = new Failure.Busy("h", 503, java.time.Duration.ofSeconds(9));

    private final HostGate gate = new HostGate();
    private final Notebook memory = new Notebook();

    @BeforeEach
    void allowFour() {
        gate.consult(memory);
        gate.allow(HostRules.NONE.withConnections(4));
    }

    private Guest guest(String host) {
        return entered(gate, host, new StopSwitch());
    }

    private static Guest entered(HostGate gate, String host, StopSwitch stop) {
        Guest guest = gate.register(host);
        gate.enter(guest, stop::isTurned);
        return guest;
    }

    private int openAsManyAsMayBe(Guest guest) {
        int opened = 1;
        while (gate.mayOpen(guest)) {
            opened++;
        }
        return opened;
    }

    private static CompletableFuture<Guest> entering(HostGate gate, String host, StopSwitch stop) {
        return CompletableFuture.supplyAsync(() -> entered(gate, host, stop),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    @Test
    void letsAJobHaveAllThatTheHostIsAllowed() {
        assertThat(openAsManyAsMayBe(guest("h"))).isEqualTo(4);
    }

    @Test
    void countsTheConnectionsOfAllDownloadsTogether() {
        Guest one = guest("h");
        assertThat(gate.mayOpen(one)).isTrue();
        Guest two = guest("h");
        assertThat(openAsManyAsMayBe(two)).isEqualTo(2);
        assertThat(gate.mayOpen(one)).isFalse();
    }

    @Test
    void countsEachHostByItself() {
        openAsManyAsMayBe(guest("h"));
        assertThat(openAsManyAsMayBe(guest("other"))).isEqualTo(4);
    }

    @Test
    void countsTheHostsOfOneRuleTogether() {
        gate.allow(HostRules.NONE.with(new HostRule("*.example.org", 0, 3)));
        openAsManyAsMayBe(guest("a.example.org"));
        assertThat(gate.hasRoom("b.example.org")).isTrue();
        assertThat(openAsManyAsMayBe(entering(gate, "b.example.org", stopped()).join())).isEqualTo(1);
    }

    private static StopSwitch stopped() {
        StopSwitch stop = new StopSwitch();
        stop.turn();
        return stop;
    }

    @Test
    void takesAConnectionFromWhoHasManyForTheFirstOfAnother() throws Exception {
        Guest rich = guest("h");
        openAsManyAsMayBe(rich);
        assertThat(gate.dismisses(rich)).isFalse();
        CompletableFuture<Guest> second = entering(gate, "h", new StopSwitch());
        while (!gate.dismisses(rich)) {
            Thread.onSpinWait();
        }
        assertThat(second).isNotDone();
        gate.closed(rich, true);
        assertThat(second.get(1, TimeUnit.SECONDS).open).isEqualTo(1);
    }

    @Test
    void sharesEquallyWithWhoeverWantsMore() {
        Guest rich = guest("h");
        openAsManyAsMayBe(rich);
        Guest poor = entering(gate, "h", stopped()).join();
        assertThat(gate.dismisses(rich)).isTrue();
        gate.closed(rich, true);
        assertThat(gate.dismisses(rich)).as("the other wants no more").isFalse();
        assertThat(gate.mayOpen(poor)).isFalse();
        assertThat(gate.dismisses(rich)).isTrue();
        gate.closed(rich, true);
        assertThat(gate.mayOpen(rich)).as("it is the other's turn").isFalse();
        assertThat(gate.mayOpen(poor)).isTrue();
        assertThat(gate.dismisses(rich)).isFalse();
    }

    @Test
    void neverTakesTheLastConnectionOfAJob() {
        gate.allow(HostRules.NONE.withConnections(1));
        Guest one = guest("h");
        guest("h");
        assertThat(gate.dismisses(one)).isFalse();
        assertThat(gate.hasRoom("h")).isFalse();
        gate.leave(one);
        assertThat(gate.hasRoom("h")).isFalse();
    }

    @Test
    void countsAJobWhereARedirectLedIt() {
        Guest one = guest("link");
        gate.answered(one, "bytes");
        openAsManyAsMayBe(one);
        assertThat(openAsManyAsMayBe(guest("link"))).isEqualTo(4);
        Guest two = entering(gate, "bytes", stopped()).join();
        assertThat(gate.mayOpen(two)).isFalse();
    }

    @Test
    void obeysANewRuleAtOnce() {
        Guest one = guest("h");
        openAsManyAsMayBe(one);
        gate.allow(HostRules.NONE.withConnections(2));
        assertThat(gate.dismisses(one)).isTrue();
        assertThat(gate.dismisses(one)).isTrue();
        assertThat(gate.dismisses(one)).isFalse();
    }

    @Test
    void remembersHowManyWorkedWhenOneWasRefused() {
        Guest one = guest("h");
        gate.refused(one, 2);
        assertThat(openAsManyAsMayBe(one)).isEqualTo(2);
    }

    @Test
    void findsADownloadCrowdedOutWhileAnotherOneHasMore() {
        Guest one = guest("h");
        Guest two = guest("h");
        assertThat(gate.isCrowdedOut(two, REFUSED)).as("nobody works").isFalse();
        gate.answered(one, "h");
        assertThat(gate.isCrowdedOut(two, REFUSED)).as("at one connection it is like any other").isFalse();
        gate.mayOpen(one);
        assertThat(gate.isCrowdedOut(two, new Failure.NeedsLink("h", 403))).as("about its own link").isFalse();
        assertThat(gate.isCrowdedOut(two, LATER)).as("it says when to come").isFalse();
        assertThat(gate.isCrowdedOut(two, REFUSED)).isTrue();
        assertThat(gate.dismisses(one)).as("gives one back").isTrue();
    }

    @Test
    void remembersWhatWorkedForACrowdedDownloadOnlyWhenItHelped() {
        Guest one = guest("h");
        gate.answered(one, "h");
        gate.mayOpen(one);
        Guest two = guest("h");
        assertThat(gate.isCrowdedOut(two, REFUSED)).isTrue();
        assertThat(gate.isCrowdedOut(two, REFUSED)).as("it did not help").isFalse();
        assertThat(memory.find("h")).isEmpty();
        assertThat(gate.isCrowdedOut(two, REFUSED)).isTrue();
        gate.answered(two, "h");
        assertThat(memory.find("h").orElseThrow().connections()).isEqualTo(2);
    }
}
