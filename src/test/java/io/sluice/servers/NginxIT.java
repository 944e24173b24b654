package io.sluice.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.engine.DownloadJob;
import io.sluice.engine.Ending;
import io.sluice.engine.http.ApacheHttpGateway;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("server")
@DisplayName("From nginx")
class NginxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIZE = 24 * Fetching.MIB;

    @TempDir
    private static Path shared;
    private static Path files;
    private static byte[] bytes = {};
    private static int plain;
    private static int slow;
    private static int crawling;
    private static int few;
    private static int tls;
    private static Identity identity;
    private static ServerProcess server;

    @TempDir
    Path folder;
    private Fetching fetching;

    @BeforeAll
    static void serve() throws Exception {
        files = Files.createDirectories(shared.resolve("files"));
        bytes = Fetching.writeRandom(files.resolve("file.bin"), SIZE);
        Files.writeString(files.resolve("text.txt"), "a text that a server likes to compress\n".repeat(2_000));
        identity = Identity.make(shared.resolve("identity"));
        plain = ServerProcess.freePort();
        slow = ServerProcess.freePort();
        crawling = ServerProcess.freePort();
        few = ServerProcess.freePort();
        tls = ServerProcess.freePort();
        server = ServerProcess.nginx(shared.resolve("nginx"), plain, config());
    }

    private static String config() {
        return """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                %s
                events { worker_connections 256; }
                http {
                  access_log access.log;
                  sendfile on;
                  client_body_temp_path t; proxy_temp_path t; fastcgi_temp_path t; uwsgi_temp_path t; scgi_temp_path t;
                  limit_conn_zone $server_port zone=each:1m;
                  root "%s";
                  types { text/plain txt; application/octet-stream bin; }
                  gzip on; gzip_types text/plain;
                  server { listen 127.0.0.1:%d; }
                  server { listen 127.0.0.1:%d; limit_rate 2m; }
                  server { listen 127.0.0.1:%d; limit_rate 256k; }
                  server { listen 127.0.0.1:%d; limit_rate 4m; limit_conn each 2; }
                  server {
                    listen 127.0.0.1:%d ssl; server_name localhost;
                    ssl_protocols TLSv1.3; ssl_certificate "%s"; ssl_certificate_key "%s";
                  }
                }
                """.formatted(System.getProperty("user.name").equals("root") ? "user root;" : "", files, plain, slow,
                crawling, few, tls, identity.certificate(), identity.key());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @BeforeEach
    void open() {
        fetching = new Fetching(folder);
    }

    @AfterEach
    void close() {
        fetching.close();
    }

    private static URI link(int port, String file) {
        return URI.create("http://127.0.0.1:" + port + "/" + file);
    }

    @Test
    void aFileArrivesWhole() {
        assertThat(fetching.fetch(link(plain, "file.bin")).file()).hasFileName("file.bin").hasBinaryContent(bytes);
    }

    @Test
    void nothingIsCompressedOnTheWay() throws IOException {
        Ending.Completed ending = fetching.fetch(link(plain, "text.txt"));
        assertThat(ending.file()).hasSameBinaryContentAs(files.resolve("text.txt"));
        assertThat(ending.content().resumable()).isTrue();
    }

    @Test
    void overTls13AFileArrivesWhole() {
        try (Fetching trusting = new Fetching(folder, new ApacheHttpGateway(Clock.systemUTC(), identity.trust()))) {
            URI link = URI.create("https://localhost:" + tls + "/file.bin");
            assertThat(trusting.fetch(link).file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        assertThat(fetching.failureOf(URI.create("https://localhost:" + tls + "/file.bin")))
                .isEqualTo(new Failure.Untrusted("localhost"));
    }

    @Test
    void moreConnectionsAreTakenWhereEachIsSlow() {
        DownloadJob job = fetching.job(link(crawling, "file.bin"), Content.NOTHING_YET, 8);
        CompletableFuture<Ending> first = fetching.start(job);
        await().atMost(PATIENCE).until(() -> job.meter().sample(System.nanoTime()).connections() >= 4);
        job.stop();
        Ending rest = fetching.start(fetching.job(link(plain, "file.bin"), first.join().content(), 8)).join();
        assertThat(Fetching.completed(rest).file()).hasBinaryContent(bytes);
    }

    @Test
    void aRefusedThirdConnectionIsNoFailure() throws IOException {
        assertThat(fetching.fetch(link(few, "file.bin")).file()).hasBinaryContent(bytes);
        assertThat(Files.readAllLines(shared.resolve("nginx/access.log"))).anyMatch(line -> line.contains("\" 503 "));
    }

    @Test
    void twoDownloadsShareTheConnectionsThatAHostAllows() {
        DownloadJob first = fetching.job(UUID.randomUUID(), link(few, "file.bin"), Content.NOTHING_YET, 1);
        CompletableFuture<Ending> one = fetching.start(first);
        CompletableFuture<Ending> two = fetching
                .start(fetching.job(UUID.randomUUID(), link(few, "file.bin"), Content.NOTHING_YET, 1));
        for (CompletableFuture<Ending> each : List.of(one, two)) {
            assertThat(Fetching.completed(each.join()).file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void itGoesOnAfterTheServerCrashed() throws Exception {
        DownloadJob job = fetching.job(link(slow, "file.bin"), Content.NOTHING_YET, 2);
        CompletableFuture<Ending> first = fetching.start(job);
        await().atMost(PATIENCE).until(() -> job.meter().sample(System.nanoTime()).keptBytes() > 4 * Fetching.MIB);
        server.kill();
        Ending broken = first.join();
        assertThat(broken).isInstanceOf(Ending.Broken.class);
        assertThat(((Ending.Broken) broken).cause()).isInstanceOf(Failure.Transient.class);
        assertThat(broken.content().keptBytes()).isGreaterThan(4 * Fetching.MIB);

        server.startAgain();
        Ending second = fetching.start(fetching.job(link(plain, "file.bin"), broken.content(), 8)).join();
        assertThat(Fetching.completed(second).file()).hasBinaryContent(bytes);
    }

    @Test
    void aFileThatIsReplacedInTheMiddleIsNeverMixed() throws Exception {
        Path changing = files.resolve("changing.bin");
        Fetching.writeRandom(changing, SIZE);
        DownloadJob job = fetching.job(link(slow, "changing.bin"), Content.NOTHING_YET, 1);
        CompletableFuture<Ending> first = fetching.start(job);
        await().atMost(PATIENCE).until(() -> job.meter().sample(System.nanoTime()).keptBytes() > 2 * Fetching.MIB);
        job.stop();
        Content kept = first.join().content();
        Path other = files.resolve("other.bin");
        Fetching.writeRandom(other, SIZE + 1);
        Files.move(other, changing, StandardCopyOption.REPLACE_EXISTING);

        Ending ending = fetching.start(fetching.job(link(plain, "changing.bin"), kept, 1)).join();
        assertThat(ending).isInstanceOf(Ending.Broken.class);
        assertThat(((Ending.Broken) ending).cause()).isInstanceOf(Failure.ChangedOnServer.class);
        assertThat(folder.resolve("changing.bin")).doesNotExist();
        assertThat(folder.resolve("changing.bin.part")).exists();
    }
}
