package io.sluice.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A job fetches with several connections")
class SegmentsOfJobsTest extends JobFixture {
    private final Gate gate = new Gate();

    @BeforeEach
    void makeSegmentsSmall() {
        useSmallSegments();
    }

    private static Predicate<SeenRequest> behind(long start) {
        return request -> request.from() > start;
    }

    private Set<Integer> connectionsUsed() {
        return new HashSet<>(server.requests().stream().map(SeenRequest::port).toList());
    }

    @Nested
    @DisplayName("Where the server lets it")
    class Allowed {
        // The first answer stands still: what comes of the rest, others fetch.
        private Ending fetchAroundAHeldAnswer(int connections, ServedFile file) throws InterruptedException {
            file.on(1, Fault.holdAfter(32 * KIB, gate));
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, connections));
            CompletableFuture<Ending> running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            while (job.meter().fetched() < LENGTH / 2 && !running.isDone()) {
                Thread.onSpinWait();
            }
            gate.open();
            return endOf(running);
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 4, 8, 32})
        void theFileIsWhole(int connections) throws InterruptedException {
            assertIsWhole(fetchAroundAHeldAnswer(connections, server.file("f.bin", bytes)), bytes);
            assertThat(connectionsUsed()).hasSizeBetween(2, 2 * connections);
        }

        @Test
        void oneSlowConnectionDoesNotHoldUpTheOthers() throws InterruptedException {
            assertIsWhole(fetchAroundAHeldAnswer(4, server.file("f.bin", bytes)), bytes);
            long byOthers = server.requests().stream().skip(1).mapToLong(it -> it.to(LENGTH) - it.from()).sum();
            assertThat(byOthers).isGreaterThan(LENGTH / 2);
        }

        @Test
        void aByteIsAskedForAgainOnlyWhereTheEndOfASlowerRangeWasTaken() throws InterruptedException {
            assertIsWhole(fetchAroundAHeldAnswer(4, server.file("f.bin", bytes)), bytes);
            List<SeenRequest> ranges = server.requests();
            for (SeenRequest later : ranges) {
                for (SeenRequest earlier : ranges.subList(0, ranges.indexOf(later))) {
                    boolean again = later.from() < earlier.to(LENGTH) && earlier.from() < later.to(LENGTH);
                    assertThat(!again || later.from() > earlier.from() && isEndOfARange(later, earlier, ranges))
                            .as("%s after %s", later, earlier).isTrue();
                }
            }
        }

        // What was taken before from the same range ends it, too.
        private boolean isEndOfARange(SeenRequest later, SeenRequest earlier, List<SeenRequest> ranges) {
            long end = later.to(LENGTH);
            return end == earlier.to(LENGTH) || ranges.stream().anyMatch(it -> it.from() == end);
        }

        @Test
        void noRangeIsShorterThanTheLeastExceptAtTheEndOfASegment() throws InterruptedException {
            assertIsWhole(fetchAroundAHeldAnswer(8, server.file("f.bin", bytes)), bytes);
            List<SeenRequest> ranges = server.requests();
            assertThat(ranges.stream().filter(it -> it.to(LENGTH) - it.from() < 16 * KIB))
                    .allMatch(it -> ranges.stream().anyMatch(other -> other.to(LENGTH) == it.from()));
        }

        @Test
        void theMeterEndsWithNoConnection() throws InterruptedException {
            ServedFile file = server.file("f.bin", bytes);
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 4));
            assertIsWhole(job.run(), bytes);
            assertThat(job.meter().sample(System.nanoTime()).connections()).isZero();
            assertThat(job.meter().sample(System.nanoTime()).keptBytes()).isEqualTo(LENGTH);
        }

        @Test
        void aServerThatIgnoresRangesGetsOneConnection() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges());
            assertIsWhole(fetchWith(file, 8), bytes);
            assertThat(server.requests()).hasSize(1);
        }

        @Test
        void theNextFileBeginsWithAsManyAsPaidAtItsHost() throws InterruptedException {
            EngineTuning quick = parts.tuning();
            parts = parts(new EngineTuning(quick.stallTimeout(), quick.bufferBytes(), quick.leastSegment(),
                    quick.firstLease(), quick.comparedBytes(), quick.forceBytes(), quick.forceEvery(),
                    Duration.ofHours(1)), BOOT);
            parts.paid().learn("localhost", 3);
            // All answers stand still until all connections are there: else two may have fetched the rest before.
            ServedFile file = server.file("f.bin", bytes).always(Fault.holdAfter(KIB, gate));
            CompletableFuture<Ending> running = started(job(order(file.uri(), null, Content.NOTHING_YET, 8)));
            await().atMost(PATIENCE).until(() -> connectionsUsed().size() == 3);
            gate.open();
            assertIsWhole(endOf(running), bytes);
            assertThat(connectionsUsed()).hasSizeBetween(3, 2 * 3); // each may be given up once
        }

        @Test
        void oneConnectionIsEnoughForALowSpeedLimit() {
            limits.all().limitTo(200L * KIB * KIB);
            assertThat(new ConnectionRamp(8, 1, Duration.ZERO, 0).limit(1000)).isEqualTo(1);
            assertIsWhole(fetchWith(server.file("f.bin", bytes), 8), bytes);
        }
    }

    @Nested
    @DisplayName("Where the server refuses more than one")
    class Refused {
        // The first answer waits until another connection was refused.
        private Ending fetchRefused(Fault refusal) throws InterruptedException {
            ServedFile file = server.file("f.bin", bytes);
            file.on(1, Fault.holdAfter(32 * KIB, gate));
            file.when(request -> request.number() == 2, refusal);
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 2));
            CompletableFuture<Ending> running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            await().atMost(PATIENCE).until(() -> server.requests().size() > 1
                    && job.look().orElseThrow().segments().writers().size() == 1);
            gate.open();
            Ending ending = endOf(running);
            return ending;
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 403, 404, 410, 429, 503})
        void itGoesOnWithTheOneThatWorks(int status) throws InterruptedException {
            assertIsWhole(fetchRefused(Fault.status(status)), bytes);
        }

        @Test
        void itGoesOnWhereAPageStandsForTheSecond() throws InterruptedException {
            assertIsWhole(fetchRefused(Fault.htmlPage()), bytes);
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 404, 410})
        void theLastOneDecides(int status) throws InterruptedException {
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(32 * KIB, gate),
                    Fault.resetAfter(64 * KIB));
            file.from(2, Fault.status(status));
            CompletableFuture<Ending> running = started(job(order(file.uri(), null, Content.NOTHING_YET, 2)));
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            await().atMost(PATIENCE).until(() -> server.requests().size() > 1);
            gate.open();
            Ending.Broken first = broken(endOf(running));
            assertThat(first.content().keptBytes()).isPositive();
            assertThat(failure(resume(file, first.content()))).isEqualTo(status == 401
                    ? new Failure.NeedsCredentials("localhost")
                    : new Failure.NeedsLink("localhost", status));
        }

        @Test
        void aLinkThatCanBeUsedOnceStillBringsTheWholeFile() throws InterruptedException {
            Queue<Thread> others = new ConcurrentLinkedQueue<>();
            parts = new EngineParts(gateway, task -> {
                Thread thread = Thread.ofVirtual().unstarted(task);
                others.add(thread);
                return thread;
            }, parts.tuning(), limits, hosts, new RangeStrikes(), new PaidConnections(), parts.machine());
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(32 * KIB, gate)).from(2,
                    Fault.status(403));
            CompletableFuture<Ending> running = started(job(order(file.uri(), null, Content.NOTHING_YET, 2)));
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            await().atMost(PATIENCE).until(() -> !others.isEmpty());
            assertThat(others.element().join(PATIENCE)).isTrue();
            gate.open();
            assertIsWhole(endOf(running), bytes);
            assertThat(server.requests()).hasSize(2);
        }

        @Test
        void itGoesOnAfterAReset() throws InterruptedException {
            assertIsWhole(fetchRefused(Fault.resetAfter(100)), bytes);
        }

        @Test
        void itGoesOnAfterAWrongRange() throws InterruptedException {
            assertIsWhole(fetchRefused(Fault.shiftedBy(3)), bytes);
        }
    }

    @Nested
    @DisplayName("Where one of them brings bad news")
    class BadNews {
        @Test
        void aChangedFileStopsThemAll() throws InterruptedException {
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(32 * KIB, gate));
            file.when(behind(0), Fault.version(new Version(random(LENGTH, 4), "\"v2\"",
                    "Sun, 22 Nov 2026 08:00:00 GMT")));
            Ending ending = fetchWith(file, 4);
            assertThat(failure(ending)).isInstanceOf(Failure.ChangedOnServer.class);
            gate.open();
        }

        @Test
        void aBrokenLineForAllLeavesAllGapsToTheNextRun() {
            ServedFile file = server.file("f.bin", bytes);
            file.when(_ -> server.requests().size() < 12, Fault.shortAfter(40 * KIB));
            Ending ending = fetchWith(file, 4);
            Content known = Content.NOTHING_YET;
            for (int run = 0; run < 20 && ending instanceof Ending.Broken broken; run++) {
                assertThat(broken.content().keptBytes()).isGreaterThanOrEqualTo(known.keptBytes());
                known = broken.content();
                ending = job(order(file.uri(), null, known, 4)).run();
            }
            assertIsWhole(ending, bytes);
        }

        @Test
        void twoWrongRangesAndALostLinkEndInTheLostLink() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            parts.strikes().add(id);
            file.on(2, Fault.shiftedBy(1)).from(3, Fault.status(404));
            Ending.Broken ending = broken(resume(file, left));
            assertThat(ending.cause()).isEqualTo(new Failure.NeedsLink("localhost", 404));
            assertThat(ending.content().keptBytes()).isEqualTo(left.keptBytes());
        }
    }

    @Nested
    @DisplayName("From one file for two downloads at once")
    class Twice {
        @Test
        void eachGetsAFileOfItsOwn() {
            ServedFile file = server.file("f.bin", bytes);
            TransferOrder order = order(file.uri(), null, Content.NOTHING_YET, 4);
            CompletableFuture<Ending> one = started(job(order));
            CompletableFuture<Ending> two = started(job(new TransferOrder(UUID.randomUUID(), order.request(),
                    Content.NOTHING_YET, 4)));
            assertIsWhole(endOf(one), bytes);
            assertIsWhole(endOf(two), bytes);
            assertThat(names()).contains("f.bin", "f (1).bin");
        }
    }
}
