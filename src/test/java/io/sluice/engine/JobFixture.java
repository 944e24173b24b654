package io.sluice.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.engine.http.HttpGateway;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.JobNote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// An engine, a server with a script, a folder, and whole jobs between them.
abstract class JobFixture {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final int KIB = 1 << 10;
    static final int LENGTH = 600 * KIB;
    static final String BOOT = "this boot";
    static final DownloadRequest REQUEST = new DownloadRequest(List.of(URI.create("http://files.example/f.bin")),
            Path.of("downloads"), null, 3, null, FetchOptions.NONE);

    final byte[] bytes = random(LENGTH, 1);
    final UUID id = UUID.randomUUID();
    final List<Content> answers = new CopyOnWriteArrayList<>();
    final List<JobNote> notes = new CopyOnWriteArrayList<>();
    final AtomicInteger lastBytes = new AtomicInteger();
    final HttpGateway gateway = new ApacheHttpGateway(Clock.fixed(NOON, ZoneOffset.UTC));
    final SpeedLimits limits = new SpeedLimits(Pace.REAL);
    final HostGate hosts = new HostGate();
    FaultyServer server;
    EngineParts parts;

    @TempDir
    Path folder;

    @BeforeEach
    void startServer() throws IOException {
        server = new FaultyServer();
        parts = parts(EngineTuning.defaults().withStallTimeout(Duration.ofSeconds(10)), BOOT);
    }

    @AfterEach
    void stopServer() throws IOException {
        gateway.close();
        server.close();
    }

    EngineParts parts(EngineTuning tuning, String bootId) {
        return new EngineParts(gateway, Thread.ofVirtual().factory(), tuning, limits, hosts, new RangeStrikes(),
                new PaidConnections(),
                new Machine(bootId, new DiskSpace(new SystemVolumes())));
    }

    /// Segments of 16 KiB, and as many connections as there may be from the first write on.
    void useSmallSegments() {
        parts = parts(parts.tuning().withSegmentsOf(16 * KIB), BOOT);
    }

    void useStallTimeout(Duration timeout) {
        parts = parts(parts.tuning().withStallTimeout(timeout), BOOT);
    }

    static byte[] random(int length, long seed) {
        byte[] made = new byte[length];
        new Random(seed).nextBytes(made);
        return made;
    }

    TransferOrder order(URI link, @Nullable String name, Content known, int connections) {
        return new TransferOrder(id, new DownloadRequest(List.of(link), folder, name, 3, null, FetchOptions.NONE),
                known,
                connections);
    }

    DownloadJob job(TransferOrder order) {
        return new DownloadJob(order, new TransferListener() {
            @Override
            public void answered(Content content) {
                answers.add(content);
            }

            @Override
            public void noted(JobNote note) {
                notes.add(note);
            }

            @Override
            public void lastByteWritten() {
                lastBytes.incrementAndGet();
            }
        }, parts);
    }

    Ending fetch(ServedFile file) {
        return resume(file, Content.NOTHING_YET);
    }

    Ending resume(ServedFile file, Content known) {
        return job(order(file.uri(), null, known, 1)).run();
    }

    Ending fetchWith(ServedFile file, int connections) {
        return job(order(file.uri(), null, Content.NOTHING_YET, connections)).run();
    }

    CompletableFuture<Ending> started(DownloadJob job) {
        return CompletableFuture.supplyAsync(job::run, Executors.newVirtualThreadPerTaskExecutor());
    }

    static Ending endOf(CompletableFuture<Ending> running) {
        return running.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    static Ending.Completed completed(Ending ending) {
        assertThat(ending).isInstanceOf(Ending.Completed.class);
        return (Ending.Completed) ending;
    }

    static Ending.Broken broken(Ending ending) {
        assertThat(ending).isInstanceOf(Ending.Broken.class);
        return (Ending.Broken) ending;
    }

    static Failure failure(Ending ending) {
        return broken(ending).cause();
    }

    void assertIsWhole(Ending ending, byte[] expected) {
        assertThat(completed(ending).file()).hasBinaryContent(expected);
        assertThat(completed(ending).content().keptBytes()).isEqualTo(expected.length);
        assertThat(folder.resolve(completed(ending).file().getFileName() + ".part")).doesNotExist();
    }

    /// Leaves a `.part` whose first `kept` bytes are there, as a job does whose line broke.
    Content leave(ServedFile file, long kept) {
        file.on(server.requests(file.uri().getPath().substring(1)).size() + 1, Fault.shortAfter(kept));
        Content left = broken(fetch(file)).content();
        assertThat(left.keptBytes()).isEqualTo(kept);
        answers.clear();
        return left;
    }

    Path part(String name) {
        return folder.resolve(name + ".part");
    }

    Path control(String name) {
        return folder.resolve(name + ".part.sluice");
    }

    List<String> names() {
        try (var found = Files.list(folder)) {
            return new ArrayList<>(found.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
