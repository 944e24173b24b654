package io.sluice.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.DownloadJob;
import io.sluice.engine.Ending;
import io.sluice.engine.EngineTuning;
import io.sluice.engine.TransferListener;
import io.sluice.engine.TransferOrder;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.engine.http.HttpGateway;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;

import static org.assertj.core.api.Assertions.assertThat;

/// The real engine with its real figures, and a folder for what it fetches.
final class Fetching implements AutoCloseable {
    static final int MIB = 1 << 20;
    private static final long PATIENCE_SECONDS = 60;

    final List<Content> answers = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final HttpGateway gateway;
    private final DownloadEngine engine;
    private final UUID id = UUID.randomUUID();

    Fetching(Path folder) {
        this(folder, new ApacheHttpGateway(Clock.systemUTC()));
    }

    Fetching(Path folder, HttpGateway gateway) {
        this.folder = folder;
        this.gateway = gateway;
        this.engine = new DownloadEngine(gateway, Thread.ofVirtual().factory(),
                EngineTuning.defaults().withStallTimeout(Duration.ofSeconds(10)));
    }

    static byte[] writeRandom(Path file, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Files.createDirectories(file.getParent());
        return Files.write(file, content).equals(file) ? content : new byte[0];
    }

    DownloadJob job(URI link, Content known, int connections) {
        return job(id, link, known, connections);
    }

    DownloadJob job(UUID download, URI link, Content known, int connections) {
        var request = new DownloadRequest(List.of(link), folder, null, 3, null, FetchOptions.NONE);
        return engine.prepare(new TransferOrder(download, request, known, connections), new TransferListener() {
            @Override
            public void answered(Content content) {
                answers.add(content);
            }

            @Override
            public void lastByteWritten() {
                // The ending says it as well.
            }
        });
    }

    CompletableFuture<Ending> start(DownloadJob job) {
        return CompletableFuture.supplyAsync(job::run, Thread::startVirtualThread).orTimeout(PATIENCE_SECONDS,
                TimeUnit.SECONDS);
    }

    Ending.Completed fetch(URI link) {
        return completed(start(job(link, Content.NOTHING_YET, 8)).join());
    }

    Failure failureOf(URI link) {
        Ending ending = start(job(link, Content.NOTHING_YET, 8)).join();
        assertThat(ending).isInstanceOf(Ending.Broken.class);
        return ((Ending.Broken) ending).cause();
    }

    static Ending.Completed completed(Ending ending) {
        assertThat(ending).isInstanceOf(Ending.Completed.class);
        return (Ending.Completed) ending;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
