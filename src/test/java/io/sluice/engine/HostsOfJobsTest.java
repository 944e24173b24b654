package io.sluice.engine;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.HostProfile;
import io.sluice.model.HostRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A host")
class HostsOfJobsTest extends JobFixture {
    private final Notebook memory = new Notebook();
    private final Gate gate = new Gate();

    @BeforeEach
    void remember() {
        hosts.consult(memory);
        useSmallSegments();
    }

    private HostProfile profile() {
        return memory.find("localhost").orElseThrow();
    }

    private DownloadJob another(ServedFile file, int connections) {
        TransferOrder order = order(file.uri(), null, Content.NOTHING_YET, connections);
        return job(new TransferOrder(UUID.randomUUID(), order.request(), order.known(), connections));
    }

    private static int connections(DownloadJob job) {
        return job.meter().sample(0).connections();
    }

    @Nested
    @DisplayName("that refuses the third connection with 503")
    class TakesTwo {
        private final AtomicInteger refusals = new AtomicInteger();

        private ServedFile file(String name) {
            return server.file(name, bytes).when(_ -> {
                boolean refused = server.connections() > 2;
                refusals.addAndGet(refused ? 1 : 0);
                return refused;
            }, Fault.status(503), Fault.closeDelimited());
        }

        @Test
        void givesTheFileAndIsRememberedByWhatWorks() throws InterruptedException {
            ServedFile file = file("f.bin").on(1, Fault.holdAfter(32 * KIB, gate));
            CompletableFuture<Ending> running = started(job(order(file.uri(), null, Content.NOTHING_YET, 8)));
            await().until(() -> memory.find("localhost").filter(it -> it.connections() > 0).isPresent());
            gate.open();
            assertIsWhole(endOf(running), bytes);
            assertThat(profile().connections()).isBetween(1, 2);
        }

        @Test
        void isAskedByTheNextDownloadWithNoMoreThanWorked() throws InterruptedException {
            memory.learnConnections("localhost", 2);
            ServedFile file = file("f.bin").on(1, Fault.holdAfter(32 * KIB, gate));
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 8));
            CompletableFuture<Ending> running = started(job);
            await().until(() -> job.meter().fetched() > LENGTH / 2);
            gate.open();
            assertIsWhole(endOf(running), bytes);
            assertThat(refusals).hasValue(0);
            Set<Integer> ports = server.requests().stream().map(SeenRequest::port).collect(Collectors.toSet());
            assertThat(ports).hasSize(2);
        }
    }

    @Test
    void hasNoMoreConnectionsOfAllDownloadsThanItIsAllowedButTheFirstOfEach() throws InterruptedException {
        hosts.allow(HostRules.NONE.withConnections(3));
        ServedFile file = server.file("f.bin", bytes).always(Fault.holdAfter(4 * KIB, gate));
        ServedFile other = server.file("g.bin", bytes).always(Fault.holdAfter(4 * KIB, gate));
        DownloadJob one = job(order(file.uri(), null, Content.NOTHING_YET, 8));
        CompletableFuture<Ending> first = started(one);
        await().until(() -> connections(one) == 3);
        DownloadJob two = another(other, 8);
        CompletableFuture<Ending> second = started(two);
        await().until(() -> connections(two) == 1);
        assertThat(server.requests()).hasSize(4);
        gate.open();
        assertIsWhole(endOf(first), bytes);
        assertIsWhole(endOf(second), bytes);
    }

    @Test
    void givesAWorkingDownloadsConnectionToANewOne() throws InterruptedException {
        hosts.allow(HostRules.NONE.withConnections(3));
        byte[] large = random(8 << 20, 3);
        DownloadJob one = job(order(server.file("f.bin", large).uri(), null, Content.NOTHING_YET, 8));
        one.limitSpeed(1 << 20);
        CompletableFuture<Ending> first = started(one);
        await().until(() -> connections(one) == 3);
        DownloadJob two = another(server.file("g.bin", bytes).always(Fault.holdAfter(4 * KIB, gate)), 1);
        CompletableFuture<Ending> second = started(two);
        await().until(() -> connections(two) == 1 && connections(one) == 2);
        gate.open();
        one.limitSpeed(0);
        assertIsWhole(endOf(second), bytes);
        assertIsWhole(endOf(first), large);
    }

    private CompletableFuture<Ending> startedWithTwoConnections() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.holdAfter(4 * KIB, gate));
        DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 2));
        CompletableFuture<Ending> running = started(job);
        await().until(() -> connections(job) == 2);
        return running;
    }

    @Test
    void thatRefusesADownloadWhileAnotherOneHasSeveralConnectionsChargesNoAttempt() {
        CompletableFuture<Ending> first = startedWithTwoConnections();
        ServedFile other = server.file("g.bin", bytes).on(1, Fault.status(503));
        assertThat(another(other, 1).run()).isInstanceOf(Ending.Crowded.class);
        assertIsWhole(another(other, 1).run(), bytes);
        assertThat(profile().connections()).isEqualTo(2);
        gate.open();
        assertIsWhole(endOf(first), bytes);
    }

    @Test
    void thatHasOneLinkDownIsNotTakenForCrowdedTwice() {
        CompletableFuture<Ending> first = startedWithTwoConnections();
        ServedFile other = server.file("g.bin", bytes).always(Fault.status(503));
        assertThat(another(other, 1).run()).isInstanceOf(Ending.Crowded.class);
        assertThat(failure(another(other, 1).run())).isInstanceOf(Failure.Busy.class);
        assertThat(profile().connections()).isEqualTo(HostProfile.UNKNOWN);
        gate.open();
        assertIsWhole(endOf(first), bytes);
    }

    @Test
    void thatSendsARangeIsRememberedForIt() {
        assertIsWhole(fetch(server.file("f.bin", bytes)), bytes);
        assertThat(profile().ranges()).isTrue();
    }

    @Test
    void thatIgnoresRangesIsNotAskedForThemAgain() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges());
        assertIsWhole(fetch(file), bytes);
        assertThat(profile().ignoresRanges()).isTrue();
        assertIsWhole(another(server.file("g.bin", bytes).always(Fault.ignoresRanges()), 8).run(), bytes);
        assertThat(server.requests("f.bin").getFirst().range()).isNotNull();
        assertThat(server.requests("g.bin")).singleElement().extracting(SeenRequest::range).isNull();
    }

    @Test
    void thatSendsSomethingWithoutALengthIsNotJudgedByIt() {
        assertIsWhole(fetch(server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.chunked())), bytes);
        assertThat(memory.find("localhost")).isEmpty();
    }
}
