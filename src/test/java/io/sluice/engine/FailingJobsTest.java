package io.sluice.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A job that fails says why, and keeps what it has")
class FailingJobsTest extends JobFixture {
    private static final Duration SHORT = Duration.ofMillis(200);

    private Ending fetch(URI link) {
        return job(order(link, null, Content.NOTHING_YET, 1)).run();
    }

    @Nested
    @DisplayName("A server")
    class OfServers {
        @ParameterizedTest
        @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
        void maySayThatItIsBusy(int status) {
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.busy(status, "7"));
            assertThat(failure(fetch(file))).isEqualTo(new Failure.Busy("localhost", status, Duration.ofSeconds(7)));
            assertThat(names()).isEmpty();
            assertIsWhole(fetch(file), bytes);
        }

        @Test
        void maySayUntilWhenItIsBusy() {
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.busy(503, "Mon, 23 Nov 2026 12:01:30 GMT"));
            assertThat(failure(fetch(file))).isEqualTo(new Failure.Busy("localhost", 503, Duration.ofSeconds(90)));
        }

        @Test
        void mayWantCredentials() {
            assertThat(failure(fetch(server.file("f.bin", bytes).always(Fault.status(401)))))
                    .isEqualTo(new Failure.NeedsCredentials("localhost"));
        }

        @ParameterizedTest
        @ValueSource(ints = {403, 404, 410})
        void mayHaveTheFileNoMore(int status) {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.on(2, Fault.status(status));
            Ending.Broken ending = broken(resume(file, left));
            assertThat(ending.cause()).isEqualTo(new Failure.NeedsLink("localhost", status));
            assertThat(ending.content().keptBytes()).isEqualTo(left.keptBytes());
            assertIsWhole(resume(server.file("new-link", bytes), ending.content()), bytes);
        }

        @Test
        void mayRefuse() {
            assertThat(failure(fetch(server.file("f.bin", bytes).always(Fault.status(451)))))
                    .isEqualTo(new Failure.Refused("localhost", 451));
        }

        @Test
        void mayLeadInCircles() {
            ServedFile circle = server.redirect("circle", 302, "/circle");
            assertThat(failure(fetch(circle))).isInstanceOf(Failure.TooManyRedirects.class);
        }
    }

    @Nested
    @DisplayName("A line")
    class OfLines {
        @Test
        void mayBeReset() {
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.resetAfter(300 * KIB));
            Ending.Broken ending = broken(fetch(file));
            assertThat(ending.cause()).isEqualTo(new Failure.ConnectionLost("localhost"));
            assertIsWhole(resume(file, ending.content()), bytes);
        }

        @Test
        void mayFallSilentInTheBody() {
            useStallTimeout(SHORT);
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.stallAfter(300 * KIB));
            Ending.Broken ending = broken(fetch(file));
            assertThat(ending.cause()).isEqualTo(new Failure.Stalled("localhost", SHORT));
            assertThat(ending.content().keptBytes()).isEqualTo(300 * KIB);
            assertThat(ending.advanced()).isTrue();
            assertIsWhole(resume(file, ending.content()), bytes);
        }

        @Test
        void mayFallSilentBeforeTheAnswer() {
            useStallTimeout(SHORT);
            assertThat(failure(fetch(server.file("f.bin", bytes).on(1, Fault.silent()))))
                    .isEqualTo(new Failure.TimedOut("localhost"));
        }

        @Test
        void mayLeadToNobody() throws IOException {
            int port;
            try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = closed.getLocalPort();
            }
            assertThat(failure(fetch(URI.create("http://localhost:" + port + "/f"))))
                    .isEqualTo(new Failure.ConnectionLost("localhost"));
        }

        @Test
        void mayHaveNoName() {
            assertThat(failure(fetch(URI.create("http://no-such-host.invalid/f"))))
                    .isEqualTo(new Failure.UnknownHost("no-such-host.invalid"));
        }

        @Test
        void isNotOpenedForASchemeNobodySpeaks() {
            assertThat(failure(fetch(URI.create("gopher://localhost/f"))))
                    .isEqualTo(new Failure.UnsupportedLink("gopher"));
        }
    }

    @Nested
    @DisplayName("A disk")
    class OfDisks {
        @Test
        void mayHaveAFileWhereTheFolderShouldBe() throws IOException {
            folder = Files.createFile(folder.resolve("in the way"));
            Failure failure = failure(fetch(server.file("f.bin", bytes)));
            assertThat(failure).isEqualTo(new Failure.FolderMissing(folder));
        }

        @Test
        void mayHaveAFileWhereAFolderAboveShouldBe() throws IOException {
            folder = Files.createFile(folder.resolve("in the way")).resolve("below");
            assertThat(failure(fetch(server.file("f.bin", bytes)))).isEqualTo(new Failure.FolderMissing(folder));
        }

        @Test
        void mayBeTooFullForTheFile() {
            ServedFile file = server.file("f.bin", bytes).on(1,
                    Fault.contentRange("bytes 0-%d/%d".formatted(Long.MAX_VALUE / 16 - 1, Long.MAX_VALUE / 16)),
                    Fault.header("Content-Length", Long.toString(Long.MAX_VALUE / 16)));
            assertThat(fetch(file)).isInstanceOfSatisfying(Ending.NoRoom.class,
                    it -> assertThat(it.content().totalBytes()).isEqualTo(Long.MAX_VALUE / 16));
            assertThat(names()).isEmpty();
        }

        @Test
        void mayTakeNoFileOfSuchALength() {
            parts = new EngineParts(gateway, Thread.ofVirtual().factory(), parts.tuning(), limits, hosts,
                    new RangeStrikes(), new PaidConnections(),
                    new Machine(BOOT, new DiskSpace(new FatVolumes())));
            long length = 1L << 32;
            ServedFile file = server.file("f.bin", bytes).on(1,
                    Fault.contentRange("bytes 0-%d/%d".formatted(length - 1, length)),
                    Fault.header("Content-Length", Long.toString(length)));
            assertThat(failure(fetch(file))).isEqualTo(new Failure.FileTooLarge(folder));
            assertThat(names()).isEmpty();
        }

        @Test
        void mayTakeNoNameOfSuchALength() {
            folder = folder.resolve("x".repeat(300));
            assertThat(failure(fetch(server.file("f.bin", bytes)))).isEqualTo(new Failure.NameTooLong(folder));
        }

        @Test
        @EnabledOnOs({OS.LINUX, OS.MAC})
        void mayRefuseAPageThatIsMapped() throws Exception {
            Gate gate = new Gate();
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(300 * KIB, gate));
            CompletableFuture<Ending> running = started(job(order(file.uri(), null, Content.NOTHING_YET, 1)));
            await().until(() -> !answers.isEmpty());
            Files.write(control("f.bin"), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
            gate.open();
            assertThat(failure(endOf(running))).isEqualTo(new Failure.DiskError(folder, "a mapped page was refused"));
        }

        @Test
        void maySeeTheFolderMadeFirst() {
            folder = folder.resolve("new/and new");
            assertIsWhole(fetch(server.file("f.bin", bytes)), bytes);
        }
    }

    @Test
    @DisplayName("A defect of the program ends the job with a reason")
    void namesADefect() {
        parts = new EngineParts(gateway, _ -> {
            throw new IllegalStateException("no thread");
        }, parts.tuning().withSegmentsOf(16 * KIB), limits, hosts, new RangeStrikes(), new PaidConnections(),
                parts.machine());
        Failure failure = failure(fetchWith(server.file("f.bin", bytes), 4));
        assertThat(failure).isInstanceOfSatisfying(Failure.Internal.class,
                it -> assertThat(it.what()).contains("no thread"));
    }
}
