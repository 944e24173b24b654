package io.sluice.scheduler;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.sluice.engine.Fault;
import io.sluice.engine.FaultyServer;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.FetchOptions;
import io.sluice.model.HostProfile;
import io.sluice.model.HostRule;
import io.sluice.model.Priority;
import io.sluice.settings.SettingsStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("Hosts")
class HostsOfQueueTest extends QueueFixture {
    private static final String HOST = "127.0.0.1";

    private static void allow(SettingsStore settings, HostRule rule) {
        settings.change(all -> all.withTransfer(all.transfer().withHosts(all.transfer().hosts().with(rule))));
    }

    private HostProfile learned() throws Exception {
        return queue.service.hosts().find(HOST).get().orElseThrow();
    }

    @Test
    void withOneConnectionServeOneDownloadAtATimeAndTheOthersPassBy() throws Exception {
        allow(queue.settings, new HostRule(HOST, 0, 1));
        UUID first = held("a.bin");
        UUID second = queue.add(server.link("b.bin"));
        UUID elsewhere = queue.add(URI.create(server.link("c.bin").toString().replace(HOST, "localhost")));
        queue.awaitAll(Completed.class, elsewhere);
        queue.settle();
        assertThat(queue.state(second)).isInstanceOf(Queued.class);
        server.open("a.bin");
        queue.awaitAll(Completed.class, first, second);
    }

    @Test
    void withOneConnectionDoSoAlsoWhereTwoStartAtOnce() throws Exception {
        allow(queue.settings, new HostRule(HOST, 0, 1));
        queue.service.pauseAll().get();
        UUID first = held("a.bin");
        UUID second = queue.add(server.link("b.bin"));
        queue.service.resumeAll().get();
        queue.awaitAll(Downloading.class, first);
        assertThat(queue.state(second)).isInstanceOf(Queued.class);
        server.open("a.bin");
        queue.awaitAll(Completed.class, first, second);
    }

    @Test
    void letInWhatWaitedWhenTheirRuleIsLifted() throws Exception {
        allow(queue.settings, new HostRule(HOST, 0, 1));
        held("a.bin");
        UUID second = queue.add(server.link("b.bin"));
        queue.settle();
        allow(queue.settings, new HostRule(HOST, 0, 2));
        queue.awaitAll(Completed.class, second);
    }

    @Test
    void haveTheirSpeedLimitChangedWhileBytesFlow() throws Exception {
        allow(queue.settings, new HostRule(HOST, 1, 0));
        UUID id = queue.add(server.link("a.bin"));
        queue.awaitAll(Downloading.class, id);
        allow(queue.settings, new HostRule(HOST, 0, 0));
        queue.awaitAll(Completed.class, id);
    }

    // Time stands still here: a download that was charged would wait for ever.
    @Test
    void thatRefuseOneMoreDownloadTakeItWhenAnotherOneGaveAConnectionBack() throws Exception {
        try (FaultyServer many = new FaultyServer()) {
            byte[] large = new byte[24 << 20];
            var crawl = FetchOptions.NONE.withBytesPerSecond(4 << 20);
            UUID first = queue.service.add(List.of(new NewDownload(List.of(many.file("a.bin", large).uri()), null,
                    null, Priority.DEFAULT, crawl))).get().getFirst().id();
            await().until(() -> connections(first) > 1);
            UUID second = queue.add(many.file("b.bin", new byte[100]).on(1, Fault.status(503)).uri());
            queue.awaitAll(Completed.class, second);
            assertThat(queue.service.hosts().find("localhost").get().orElseThrow().connections()).isPositive();
        }
    }

    private int connections(UUID id) {
        var numbers = queue.service.feed().sample(List.of(id)).get(id);
        return numbers == null ? 0 : numbers.connections();
    }

    @Nested
    @DisplayName("are known by what was learned of them")
    class Learned {
        private void learn() throws Exception {
            queue.awaitAll(Completed.class, queue.add(server.link("a.bin")));
            queue.settle();
        }

        @Test
        void alsoAfterARestart() throws Exception {
            learn();
            assertThat(learned().ranges()).isTrue();
            restart();
            assertThat(learned().ranges()).isTrue();
        }

        @Test
        void forSevenDays() throws Exception {
            learn();
            queue.time.advance(LearnedHosts.BELIEVED_FOR.minus(Duration.ofMinutes(1)));
            assertThat(queue.service.hosts().find(HOST).get()).isPresent();
            queue.time.advance(Duration.ofMinutes(1));
            assertThat(queue.service.hosts().find(HOST).get()).isEmpty();
        }

        @Test
        void untilTheUserHasItForgotten() throws Exception {
            learn();
            queue.service.hosts().forget("127.0.0.1").get();
            assertThat(queue.service.hosts().find(HOST).get()).isEmpty();
            restart();
            assertThat(queue.service.hosts().find(HOST).get()).isEmpty();
        }
    }
}
