package io.sluice.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.QueueStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("When the network goes")
class NetworkOutageTest extends QueueFixture {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private UUID remote(String host) throws Exception {
        server.hold(host);
        return queue.add(server.link(host, host));
    }

    private UUID running(String host) throws Exception {
        UUID id = remote(host);
        queue.awaitAll(Downloading.class, id);
        await().until(() -> queue.service.feed().sample(List.of(id)).values().stream()
                .anyMatch(it -> it.keptBytes() > 0));
        return id;
    }

    private QueueStatus status() throws Exception {
        return queue.service.resumeAll().get();
    }

    private void awaitOffline() {
        await().until(() -> status().obstacles().offline());
    }

    private void unplug() {
        queue.network.route(false);
    }

    /// Plugs in again, and lets the time pass in which everything must have gone on.
    private void plugIn() throws Exception {
        queue.network.route(true);
        queue.network.names(true);
        pass(WITHIN);
    }

    private void pass(Duration duration) throws Exception {
        for (int second = 0; second < duration.toSeconds(); second++) {
            queue.time.advance(Duration.ofSeconds(1));
            queue.settle();
        }
    }

    @Test
    void whatBreaksWaitsWithNoAttemptChargedAndGoesOnWithinFiveSeconds() throws Exception {
        UUID id = running("a");
        unplug();
        server.cut("a");
        awaitOffline();
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        assertThat(queue.find(id).content().keptBytes()).isPositive();
        server.open("a");
        plugIn();
        queue.awaitAll(Completed.class, id);
        assertThat(queue.downloads.resolve("a")).hasBinaryContent(GatedServer.body("a"));
        assertThat(status().obstacles().offline()).isFalse();
    }

    @Test
    void nothingIsStartedThatNeedsItAndWhatIsOnThisMachineRuns() throws Exception {
        UUID broken = running("a");
        unplug();
        server.cut("a");
        awaitOffline();
        UUID remote = queue.add(server.link("b", "b"));
        UUID here = queue.add(server.link("here"));
        queue.awaitAll(Completed.class, here);
        assertThat(queue.state(remote)).isEqualTo(new Queued(1));
        assertThat(queue.state(broken)).isEqualTo(new Queued(1));
        assertThat(server.asked()).doesNotContain("b");
    }

    @Test
    void severalHostsWithoutAnAddressAtOnceMeanThatThereIsNone() throws Exception {
        queue.network.names(false);
        UUID first = queue.add(server.link("a", "a"));
        queue.awaitAll(BackingOff.class, first);
        UUID second = queue.add(server.link("b", "b"));
        awaitOffline();
        assertThat(List.of(queue.state(first), queue.state(second))).containsOnly(new Queued(1));
        plugIn();
        queue.awaitAll(Completed.class, first, second);
    }

    @Test
    void oneHostWithoutAnAddressIsTheHostsFault() throws Exception {
        queue.network.names(false);
        UUID id = queue.add(server.link("a", "a"));
        queue.awaitAll(BackingOff.class, id);
        assertThat(status().obstacles().offline()).isFalse();
    }

    @Test
    void aMissingRouteAloneHoldsNothingBack() throws Exception {
        unplug();
        UUID id = queue.add(server.link("a"));
        queue.awaitAll(Completed.class, id);
        assertThat(status().obstacles().offline()).isFalse();
        assertThat(queue.network.looks()).isZero();
    }

    @Test
    void aConnectionThatOnlyFellSilentIsNoticedAndAskedAnewWhenItReturns() throws Exception {
        UUID id = running("a");
        pass(NetworkWatch.TICK_EVERY);
        unplug();
        pass(NetworkWatch.TICK_EVERY);
        awaitOffline();
        assertThat(queue.state(id)).isInstanceOf(Downloading.class);
        plugIn();
        await().until(() -> server.asked().equals(List.of("a", "a")));
        server.open("a");
        queue.awaitAll(Completed.class, id);
    }

    @Test
    void afterTheMachineSleptEverythingIsAskedAnewWithNoAttemptCharged() throws Exception {
        UUID id = running("a");
        queue.time.sleep(Duration.ofHours(1));
        pass(WITHIN);
        await().until(() -> server.asked().equals(List.of("a", "a")));
        server.open("a");
        queue.awaitAll(Completed.class, id);
    }

    @Test
    void whatBacksOffGoesOnWhenTheMachineWakesAfterItsTime() throws Exception {
        running("a");
        server.refuse("b", 1);
        UUID waiting = queue.add(server.link("b", "b"));
        queue.awaitAll(BackingOff.class, waiting);
        queue.time.sleep(Duration.ofHours(1));
        queue.time.advance(NetworkWatch.TICK_EVERY);
        queue.awaitAll(Completed.class, waiting);
    }

    @Test
    void theSystemIsAskedNoMoreOnceNothingRunsOrWaits() throws Exception {
        UUID id = running("a");
        unplug();
        server.cut("a");
        awaitOffline();
        queue.service.remove(List.of(id)).get();
        pass(Duration.ofSeconds(10));
        int looks = queue.network.looks();
        pass(Duration.ofMinutes(5));
        assertThat(queue.network.looks()).isEqualTo(looks);
        assertThat(queue.time.pending().stream().filter(it -> it.compareTo(WITHIN) <= 0)).isEmpty();
        assertThat(status().obstacles().offline()).isFalse();
    }

    @Test
    void aJudgementThatWasWrongIsDoubtedAfterAMinute() throws Exception {
        UUID id = running("a");
        queue.network.hideRoute();
        server.cut("a");
        awaitOffline();
        server.open("a");
        pass(Duration.ofSeconds(50));
        assertThat(queue.state(id)).isEqualTo(new Queued(1));
        pass(Duration.ofSeconds(20));
        queue.awaitAll(Completed.class, id);
    }
}
