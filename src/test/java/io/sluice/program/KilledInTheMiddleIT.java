package io.sluice.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("server")
@DisplayName("A program that is killed in the middle of 200 MiB from nginx")
class KilledInTheMiddleIT {
    private static final long MIB = 1 << 20;
    private static final long SIZE = 200 * MIB;
    private static final long COMPARED_A_SEGMENT = 64 << 10;
    private static final int MOST_SEGMENTS = 8;
    private static final long BLOCK = 4096;

    @TempDir
    Path temp;

    @Test
    void getsTheWholeFileAfterTheNextStartAndFetchesNothingTwice() throws Exception {
        Path files = Files.createDirectories(temp.resolve("files"));
        Path downloads = Files.createDirectories(temp.resolve("downloads"));
        String expected = writeRandom(files.resolve("big.bin"));
        Program program = new Program(temp.resolve("home"), downloads);
        try (Nginx nginx = Nginx.serving(files, temp.resolve("nginx"), "8m")) {
            long kept = runUntilHalfIsThere(program, nginx, downloads.resolve("big.bin.part"));
            int requestsOfTheFirstRun = settledRequests(nginx);

            Path file = downloads.resolve("big.bin");
            try (Program.Run _ = program.start()) {
                await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));
            }

            assertThat(sha256(file)).isEqualTo(expected);
            assertThat(downloads.resolve("big.bin.part")).doesNotExist();
            settledRequests(nginx);
            List<Nginx.Request> second = nginx.requests().stream().skip(requestsOfTheFirstRun).toList();
            assertThat(second).allSatisfy(request -> assertThat(request.status()).isEqualTo(206));
            long fetchedAgain = second.stream().mapToLong(Nginx.Request::bodyBytes).sum();
            assertThat(fetchedAgain).isLessThanOrEqualTo(SIZE - kept + MOST_SEGMENTS * COMPARED_A_SEGMENT);
        }
    }

    private static long runUntilHalfIsThere(Program program, Nginx nginx, Path part) throws Exception {
        try (Program.Run run = program.start(nginx.link("big.bin").toString())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> allocated(part) > SIZE / 2);
            run.kill();
        }
        // The last block of each segment counts whole, however little of it was written.
        return allocated(part) - MOST_SEGMENTS * BLOCK;
    }

    /// The bytes that the file system holds for a sparse file: what was written, in whole blocks.
    private static long allocated(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        Process stat = new ProcessBuilder("stat", "-c", "%b", file.toString()).start();
        return 512 * Long.parseLong(new String(stat.getInputStream().readAllBytes(), UTF_8).strip());
    }

    // nginx logs a request when it notices that the line is gone; the log then grows no more.
    private static int settledRequests(Nginx nginx) {
        var counts = new AtomicInteger(-1);
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(500)).until(() -> {
            int now = nginx.requests().size();
            return counts.getAndSet(now) == now;
        });
        return counts.get();
    }

    private static String writeRandom(Path file) throws IOException, NoSuchAlgorithmException {
        Random random = new Random(7);
        byte[] block = new byte[(int) MIB];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < SIZE; written += block.length) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        return sha256(file);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
