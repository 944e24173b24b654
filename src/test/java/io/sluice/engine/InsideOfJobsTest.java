package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.sluice.model.ByteRange;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.MirrorUse;
import io.sluice.model.MirrorUse.Standing;
import io.sluice.model.SegmentMap;
import io.sluice.model.TransferSnapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A look into a job")
class InsideOfJobsTest extends JobFixture {
    private static final int HALF = 300 * KIB;

    private final Gate gate = new Gate();

    private DownloadJob heldAt(long bytesSent, Fault... faults) throws InterruptedException {
        ServedFile file = server.file("f.bin", bytes);
        file.on(1, Stream.concat(Stream.of(Fault.holdAfter(bytesSent, gate)), Stream.of(faults)).toArray(Fault[]::new));
        DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 1));
        assertThat(job.look()).isEmpty();
        running = started(job);
        assertThat(gate.awaitReached(PATIENCE)).isTrue();
        await().atMost(PATIENCE).until(() -> job.meter().fetched() == bytesSent);
        return job;
    }

    private CompletableFuture<Ending> running = new CompletableFuture<>();

    private static TransferSnapshot inside(DownloadJob job) {
        return job.look().orElseThrow();
    }

    private Optional<SegmentMap> left(UUID whose) throws IOException {
        return Workspace.look(folder, "f.bin", new Workspace.Owner(whose, BOOT));
    }

    @Test
    void showsWhatIsThereAndWhoWrites() throws InterruptedException {
        DownloadJob job = heldAt(HALF);
        await().atMost(PATIENCE).until(() -> inside(job).segments().keptBytes() == HALF);
        assertThat(inside(job).segments()).isEqualTo(new SegmentMap(LENGTH, List.of(new ByteRange(HALF, LENGTH)),
                List.of(new SegmentMap.Writer(1, 0, new ByteRange(0, LENGTH), HALF, HALF))));
        gate.open();
        assertIsWhole(endOf(running), bytes);
        assertThat(inside(job).segments()).isEqualTo(SegmentMap.complete(LENGTH));
    }

    @Test
    void showsOfAFileOfUnknownLengthWhoWritesAlone() throws InterruptedException {
        DownloadJob job = heldAt(HALF, Fault.ignoresRanges(), Fault.chunked());
        await().atMost(PATIENCE).until(() -> inside(job).segments().writers().getFirst().position() == HALF);
        assertThat(inside(job).segments()).isEqualTo(new SegmentMap(Content.UNKNOWN, List.of(),
                List.of(new SegmentMap.Writer(1, 0, new ByteRange(0, HALF), HALF, HALF))));
        gate.open();
        assertIsWhole(endOf(running), bytes);
    }

    @Test
    void tellsWhichLinkEachConnectionUsesAndHowEachDoes() throws IOException, InterruptedException {
        useSmallSegments();
        try (FaultyServer second = new FaultyServer(); FaultyServer third = new FaultyServer()) {
            Gate other = new Gate();
            List<URI> links = List.of(server.file("f.bin", bytes).on(1, Fault.holdAfter(HALF, gate))
                    .from(2, Fault.holdAfter(20 * KIB, gate)).uri(),
                    second.file("f.bin", bytes).always(Fault.holdAfter(KIB, other)).uri(),
                    third.file("f.bin", bytes).always(Fault.status(404)).uri());
            DownloadJob job = job(new TransferOrder(id,
                    new DownloadRequest(links, folder, null, 3, null, FetchOptions.NONE), Content.NOTHING_YET, 4));
            running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            assertThat(other.awaitReached(PATIENCE)).isTrue();

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(inside(job).mirrors()).extracting(MirrorUse::link).isEqualTo(links);
                assertThat(inside(job).mirrors()).extracting(MirrorUse::standing).containsExactly(Standing.GOOD,
                        Standing.GOOD, Standing.DROPPED);
                assertThat(inside(job).mirrors().getLast().failure()).isInstanceOf(Failure.NeedsLink.class);
                assertThat(inside(job).segments().writers()).extracting(SegmentMap.Writer::mirror).contains(0, 1)
                        .doesNotContain(2);
            });
            assertThat(inside(job).segments().writers()).extracting(SegmentMap.Writer::connection)
                    .doesNotHaveDuplicates();
            gate.open();
            other.open();
            assertIsWhole(endOf(running), bytes);
        }
    }

    @Test
    void isMadeOfWhatAnEarlierRunLeftOnTheDisk() throws IOException {
        leave(server.file("f.bin", bytes), HALF);
        assertThat(left(id)).contains(new SegmentMap(LENGTH, List.of(new ByteRange(HALF, LENGTH)), List.of()));
    }

    @Test
    void showsNothingWhereNothingIsOrWhereItIsAnothers() throws IOException {
        assertThat(left(id)).isEmpty();
        leave(server.file("f.bin", bytes), HALF);
        assertThat(left(UUID.randomUUID())).isEmpty();
    }
}
