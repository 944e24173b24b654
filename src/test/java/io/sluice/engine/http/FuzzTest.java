package io.sluice.engine.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/// Answers that differ from real ones in a few random places. Runs 10 s; `-Dsluice.fuzz.seconds=600` runs longer,
/// `-Dsluice.fuzz.seed=…` the same once more.
@DisplayName("Whatever a server sends")
class FuzzTest {
    private static final long SECONDS = Long.getLong("sluice.fuzz.seconds", 10);
    private static final long SEED = Long.getLong("sluice.fuzz.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");
    private static final List<String> HEADS = List.of("""
            HTTP/1.1 206 Partial Content
            Content-Range: bytes 0-9/100
            Content-Length: 10
            ETag: "abc"
            Last-Modified: Mon, 23 Nov 2026 12:00:00 GMT
            Repr-Digest: sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:
            Content-Disposition: attachment; filename="a b.bin"; filename*=UTF-8''a%20%c3%bc.bin

            0123456789""", """
            HTTP/1.1 200 OK
            Transfer-Encoding: chunked
            Content-Type: text/html; charset=utf-8
            Content-Encoding: gzip

            5
            01234
            5
            56789
            0

            """, """
            HTTP/1.1 100 Continue

            HTTP/1.1 503 Busy
            Retry-After: Mon, 23 Nov 2026 12:00:00 GMT
            Content-Length: 4

            wait""", """
            HTTP/1.0 200 OK
            Server: old

            until the end""", """
            HTTP/1.1 416 Range Not Satisfiable
            Content-Range: bytes */5
            Content-Length: 0

            """, """
            HTTP/1.1 302 Found
            Location: ../b c?d#e
            Content-Length: 0

            """);
    private static final List<String> DISPOSITIONS = List.of("attachment; filename=\"../../x.iso\";",
            "attachment; filename*=UTF-8''%e2%82%ac%20rates.pdf; filename=\"EURO rates.pdf\"",
            "inline; filename=\"=?UTF-8?B?w7w=?= con.txt \"", "attachment; filename=grün\\name:1?.tar.gz",
            "filename=.");

    private final Random random = new Random(SEED);

    @Test
    void nothingButAnAnswerOrAFailureWithANameComesOfIt(TestReporter reporter) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos() * 4 / 5;
        long runs = 0;
        try (var gateway = new ApacheHttpGateway(Clock.systemUTC())) {
            while (System.nanoTime() < end) {
                byte[] bytes = mutated(one(HEADS).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                try (RawServer server = new RawServer().answering(bytes)) {
                    long began = System.nanoTime();
                    read(gateway, server.link("f.bin"), bytes);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).as(what(bytes))
                            .isLessThan(PATIENCE.multipliedBy(4));
                }
                runs++;
            }
        }
        reporter.publishEntry("seed " + SEED, runs + " answers");
        assertThat(runs).isPositive();
    }

    private void read(HttpGateway gateway, URI link, byte[] bytes) {
        RangeRequest request = random.nextBoolean()
                ? RangeRequest.wholeFile(link, PATIENCE)
                : new RangeRequest(link, 0, 10, "\"abc\"", PATIENCE);
        try (RangeAnswer answer = gateway.fetch(request, new Cancellation())) {
            assertClean(answer.fileName(), what(bytes));
            assertThat(answer.retryAfter().isNegative()).as(what(bytes)).isFalse();
            assertThat(answer.validator()).isNotNull();
            assertThat(answer.checksum(true)).isNotNull();
            ContentRange range = answer.contentRange();
            assertThat(range == null || range.isUnsatisfied() || range.from() < range.to()).as(what(bytes)).isTrue();
            long announced = answer.bodyLength();
            long delivered = GatewayFixture.bodyOf(answer).length;
            assertThat(announced == RangeAnswer.UNKNOWN_LENGTH || delivered <= announced).as(what(bytes)).isTrue();
        } catch (IOException broken) {
            assertThat(Failures.of(broken, "localhost", PATIENCE)).as(what(bytes)).isNotNull();
        } catch (RuntimeException defect) {
            throw new AssertionError(what(bytes), defect);
        }
    }

    @Test
    void itsNameForTheFileIsClean(TestReporter reporter) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos() / 5;
        long runs = 0;
        while (System.nanoTime() < end) {
            byte[] bytes = mutated(one(DISPOSITIONS).getBytes(StandardCharsets.UTF_8));
            String header = new String(bytes, StandardCharsets.ISO_8859_1);
            assertClean(RemoteName.of(header, URI.create("http://host.example/a%2e%2e/..%2f?q")), what(bytes));
            runs++;
        }
        reporter.publishEntry("seed " + SEED, runs + " names");
        assertThat(runs).isPositive();
    }

    private static void assertClean(String name, String what) {
        assertThat(name).as(what).isNotBlank().doesNotContainPattern("[/\\\\:*?\"<>|\\p{Cntrl}]").doesNotEndWith(".")
                .doesNotEndWith(" ").isNotIn(".", "..");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).as(what).isLessThanOrEqualTo(RemoteName.LONGEST);
        assertThat(RESERVED).as(what).doesNotContain(name.toLowerCase(Locale.ROOT).split("\\.")[0].strip());
    }

    private String what(byte[] bytes) {
        return "seed " + SEED + ": " + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original;
        for (int left = random.nextInt(6); left > 0; left--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    // A cut, a doubling, a flipped byte, or something strange in between.
    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, random.nextInt(20));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(bytes, at + length, bytes.length - at - length);
            case 1 -> {
                out.write(bytes, at, length);
                out.write(bytes, at, bytes.length - at);
            }
            case 2 -> {
                out.write(random.nextInt(256));
                out.write(bytes, Math.min(at + 1, bytes.length), Math.max(0, bytes.length - at - 1));
            }
            default -> {
                byte[] strange = one(List.of("\r\n", "\n", "\0", "-", "99999999999999999999", ": ", "\"", "%", "%00",
                        ";", "=?", "\u00ff\u00fe", "bytes ", "chunked", "é")).getBytes(StandardCharsets.ISO_8859_1);
                out.writeBytes(strange);
                out.write(bytes, at, bytes.length - at);
            }
        }
        return out.toByteArray();
    }
}
