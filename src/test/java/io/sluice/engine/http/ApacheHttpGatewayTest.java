package io.sluice.engine.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.sluice.engine.Fault;
import io.sluice.engine.FaultyServer;
import io.sluice.engine.Gate;
import io.sluice.engine.SeenRequest;
import io.sluice.model.Failure;
import io.sluice.model.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

@DisplayName("The gateway")
class ApacheHttpGatewayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int LENGTH = 300_000;

    private final byte[] bytes = new byte[LENGTH];
    private final HttpGateway gateway = new ApacheHttpGateway(Clock.fixed(NOON, ZoneOffset.UTC));
    private final Cancellation cancellation = new Cancellation();
    private FaultyServer server;

    @BeforeEach
    void startServer() throws IOException {
        new Random(1).nextBytes(bytes);
        server = new FaultyServer();
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
    }

    @Nested
    @DisplayName("asking for a whole file")
    class WholeFile {
        @Test
        void sendsNoRangeAndReadsEveryByte() throws IOException {
            URI link = server.file("a.bin", bytes).uri();
            try (RangeAnswer answer = fetch(link, 0, RangeRequest.TO_THE_END)) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.bodyLength()).isEqualTo(LENGTH);
                assertThat(answer.contentRange()).isNull();
                assertThat(answer.endsWithConnection()).isFalse();
                assertThat(answer.finalLink()).isEqualTo(link);
                assertThat(answer.fileName()).isEqualTo("a.bin");
                assertThat(answer.mediaType()).isEqualTo("application/octet-stream");
                assertThat(bodyOf(answer)).isEqualTo(bytes);
            }
            assertThat(request(0).range()).isNull();
        }

        @Test
        void saysWhoItIsAndAsksForNoCompression() throws IOException {
            drain(server.file("a.bin", bytes).uri());

            assertThat(request(0).header("User-Agent")).startsWith("Sluice/");
            assertThat(request(0).header("Accept-Encoding")).isEqualTo("identity");
            assertThat(request(0).headers()).containsOnlyKeys("host", "accept", "accept-encoding", "user-agent",
                    "connection");
        }

        @Test
        void readsChunksWithoutALength() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.chunked()).uri())) {
                assertThat(answer.bodyLength()).isEqualTo(RangeAnswer.UNKNOWN_LENGTH);
                assertThat(answer.endsWithConnection()).isFalse();
                assertThat(bodyOf(answer)).isEqualTo(bytes);
            }
        }

        @Test
        void tellsThatABodyEndsWithItsConnection() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.closeDelimited()).uri())) {
                assertThat(answer.bodyLength()).isEqualTo(RangeAnswer.UNKNOWN_LENGTH);
                assertThat(answer.endsWithConnection()).isTrue();
                assertThat(bodyOf(answer)).isEqualTo(bytes);
            }
        }

        @Test
        void leavesACompressedBodyAsItCame() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.gzip()).uri())) {
                assertThat(answer.contentEncoding()).isEqualTo("gzip");
                assertThat(bodyOf(answer)).startsWith(0x1f, 0x8b);
            }
        }

        @Test
        void takesIdentityForNoEncoding() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes)
                    .always(Fault.header("Content-Encoding", "identity")).uri())) {
                assertThat(answer.contentEncoding()).isNull();
            }
        }

        @Test
        void readsAMediaTypeWithoutItsParameters() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes)
                    .always(Fault.header("Content-Type", "Text/HTML; charset=utf-8")).uri())) {
                assertThat(answer.mediaType()).isEqualTo("text/html");
            }
        }

        @Test
        void readsAnEmptyFile() throws IOException {
            try (RangeAnswer answer = fetch(server.file("empty", new byte[0]).uri())) {
                assertThat(answer.bodyLength()).isZero();
                assertThat(bodyOf(answer)).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("asking for a range")
    class Ranges {
        @Test
        void readsThatRangeAndNoMore() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a.bin", bytes).uri(), 1_000, 5_000)) {
                assertThat(answer.status()).isEqualTo(206);
                assertThat(answer.contentRange()).isEqualTo(new ContentRange(1_000, 5_000, LENGTH));
                assertThat(answer.bodyLength()).isEqualTo(4_000);
                assertThat(bodyOf(answer)).isEqualTo(Arrays.copyOfRange(bytes, 1_000, 5_000));
            }
            assertThat(request(0).range()).isEqualTo("bytes=1000-4999");
        }

        @Test
        void leavesTheEndOpenWhereNoneIsNamed() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a.bin", bytes).uri(), 1_000, RangeRequest.TO_THE_END)) {
                assertThat(bodyOf(answer)).hasSize(LENGTH - 1_000);
            }
            assertThat(request(0).range()).isEqualTo("bytes=1000-");
        }

        @Test
        void sendsTheConditionAsItWasGiven() throws IOException {
            URI link = server.file("a.bin", bytes).from(2, Fault.etag("\"v2\"")).uri();
            var request = new RangeRequest(link, 1_000, 2_000, "\"v1\"", PATIENCE);
            try (RangeAnswer same = gateway.fetch(request, cancellation);
                    RangeAnswer changed = gateway.fetch(request, cancellation)) {
                assertThat(same.status()).isEqualTo(206);
                assertThat(same.validator()).isEqualTo(new Validator("\"v1\"", "Sat, 21 Nov 2026 08:00:00 GMT"));
                assertThat(changed.status()).isEqualTo(200);
                assertThat(changed.validator().etag()).isEqualTo("\"v2\"");
            }
            assertThat(request(0).ifRange()).isEqualTo("\"v1\"");
        }

        @Test
        void learnsTheLengthFromA416() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a.bin", bytes).uri(), LENGTH, RangeRequest.TO_THE_END)) {
                assertThat(answer.status()).isEqualTo(416);
                assertThat(answer.contentRange()).isEqualTo(new ContentRange(0, 0, LENGTH));
            }
        }

        @Test
        void showsAContentRangeThatItCannotRead() throws IOException {
            URI link = server.file("a.bin", bytes).always(Fault.contentRange("bytes 9-1/banana")).uri();
            try (RangeAnswer answer = fetch(link, 1_000, 2_000)) {
                assertThat(answer.contentRange()).isNull();
                assertThat(answer.contentRangeText()).isEqualTo("bytes 9-1/banana");
            }
        }
    }

    @Nested
    @DisplayName("when the body breaks")
    class BrokenBodies {
        @Test
        void countsTheBytesThatAreMissing() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.shortAfter(100_000)).uri())) {
                assertThatExceptionOfType(ShortBodyException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(early -> assertThat(early.missingBytes()).isEqualTo(LENGTH - 100_000))
                        .satisfies(early -> assertThat(Failures.of(early, "h", SHORT))
                                .isEqualTo(new Failure.ShortBody("h", LENGTH - 100_000)));
            }
        }

        @Test
        void seesThatTheLastChunkIsMissing() throws IOException {
            URI link = server.file("a", bytes).always(Fault.chunked(), Fault.shortAfter(100_000)).uri();
            try (RangeAnswer answer = fetch(link)) {
                assertThatExceptionOfType(ShortBodyException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(early -> assertThat(early.missingBytes()).isEqualTo(ShortBodyException.UNKNOWN));
            }
        }

        @Test
        void callsAResetALostConnection() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.resetAfter(100_000)).uri())) {
                assertThatExceptionOfType(SocketException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(reset -> assertThat(Failures.of(reset, "h", SHORT))
                                .isEqualTo(new Failure.ConnectionLost("h")));
            }
        }

        @Test
        void endsASilenceWhenItsTimeIsUp() throws IOException {
            URI link = server.file("a", bytes).always(Fault.stallAfter(100_000)).uri();
            try (RangeAnswer answer = gateway.fetch(whole(link, SHORT), cancellation)) {
                assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> bodyOf(answer))
                        .satisfies(silence -> assertThat(Failures.of(silence, "h", SHORT))
                                .isEqualTo(new Failure.Stalled("h", SHORT)));
            }
        }

        @Test
        void refusesMoreThanWasAnnounced() throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.moreThanAnnounced(10)).uri())) {
                var refused = catchThrowableOfType(AnswerException.class, () -> bodyOf(answer));
                assertThat(refused.failure()).isInstanceOf(Failure.WrongAnswer.class);
            }
        }

        @Test
        void neverTakesTheRestOfOneAnswerForTheNext() throws IOException {
            URI link = server.file("a", bytes).on(1, Fault.moreThanAnnounced(10)).uri();
            try (RangeAnswer answer = fetch(link)) {
                assertThat(answer.read(new byte[LENGTH], 0, LENGTH)).isPositive();
            }

            assertThat(drain(link)).isEqualTo(bytes);
            assertThat(request(1).port()).isNotEqualTo(request(0).port());
        }
    }

    @Nested
    @DisplayName("keeping connections")
    class KeptConnections {
        @Test
        void usesOneAgainAfterABodyThatWasReadToItsEnd() throws IOException {
            URI link = server.file("a", bytes).uri();
            drain(link);
            drain(link);

            assertThat(request(1).port()).isEqualTo(request(0).port());
        }

        @Test
        void usesOneAgainWhereTheReaderStoppedAtTheLastByte() throws IOException {
            URI link = server.file("a", bytes).uri();
            try (RangeAnswer answer = fetch(link, 0, 10)) {
                assertThat(answer.read(new byte[10], 0, 10)).isEqualTo(10);
            }
            drain(link);

            assertThat(request(1).port()).isEqualTo(request(0).port());
        }

        @Test
        void dropsOneWhoseBodyWasNotWanted() throws IOException {
            URI link = server.file("a", bytes).uri();
            fetch(link).close();
            drain(link);

            assertThat(request(1).port()).isNotEqualTo(request(0).port());
        }

        @Test
        void isNotHurtByOneThatTheServerClosedMeanwhile() throws IOException {
            URI link = server.file("a", bytes).uri();
            drain(link);
            server.dropConnections();

            assertThat(drain(link)).isEqualTo(bytes);
        }

        @Test
        void asksOnceMoreWhenOneBreaksBeforeTheAnswer() throws IOException {
            URI link = server.file("a", bytes).on(2, Fault.noAnswer()).uri();
            drain(link);

            assertThat(drain(link)).isEqualTo(bytes);
            assertThat(server.requests()).hasSize(3);
        }

        @Test
        void doesNotAskAgainWhenAFreshOneBreaks() {
            URI link = server.file("a", bytes).on(1, Fault.noAnswer()).uri();

            assertThat(failureOf(link)).isEqualTo(new Failure.ConnectionLost("localhost"));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("when nobody answers")
    class NoAnswer {
        @Test
        void callsARefusedConnectionLost() throws IOException {
            int port;
            try (ServerSocket closed = new ServerSocket(0)) {
                port = closed.getLocalPort();
            }

            assertThat(failureOf(URI.create("http://localhost:" + port + "/")))
                    .isEqualTo(new Failure.ConnectionLost("localhost"));
        }

        @Test
        void namesTheHostThatNobodyKnows() {
            assertThat(failureOf(URI.create("http://nobody.invalid/")))
                    .isEqualTo(new Failure.UnknownHost("nobody.invalid"));
        }

        @Test
        void endsAWaitForTheHeadWhenItsTimeIsUp() {
            URI link = server.file("a", bytes).always(Fault.silent()).uri();

            var silence = catchThrowableOfType(AnswerException.class,
                    () -> gateway.fetch(whole(link, SHORT), cancellation));
            assertThat(silence.failure()).isEqualTo(new Failure.TimedOut("localhost"));
        }

        @Test
        void refusesASchemeThatItDoesNotSpeak() {
            assertThat(failureOf(URI.create("ftp://example.org/a"))).isEqualTo(new Failure.UnsupportedLink("ftp"));
            assertThat(failureOf(URI.create("http:///a"))).isEqualTo(new Failure.UnsupportedLink("http"));
        }
    }

    @Nested
    @DisplayName("asked to wait")
    class RetryAfter {
        @Test
        void readsSeconds() throws IOException {
            assertThat(waitFor("120")).isEqualTo(Duration.ofMinutes(2));
        }

        @Test
        void readsADate() throws IOException {
            assertThat(waitFor("Mon, 23 Nov 2026 12:05:00 GMT")).isEqualTo(Duration.ofMinutes(5));
        }

        @Test
        void takesWhatIsPastOrUnreadableForNoTime() throws IOException {
            assertThat(waitFor("Mon, 23 Nov 2026 11:00:00 GMT")).isZero();
            assertThat(waitFor("soon")).isZero();
            assertThat(waitFor("-5")).isZero();
        }

        private Duration waitFor(String header) throws IOException {
            try (RangeAnswer answer = fetch(server.file("a", bytes).always(Fault.busy(503, header)).uri())) {
                assertThat(answer.status()).isEqualTo(503);
                return answer.retryAfter();
            }
        }
    }

    @Nested
    @DisplayName("when it is cancelled")
    class Cancelled {
        @Test
        void breaksOffABlockedRead() throws Exception {
            Gate gate = new Gate();
            URI link = server.file("a", bytes).always(Fault.holdAfter(100_000, gate)).uri();
            try (RangeAnswer answer = fetch(link)) {
                var read = CompletableFuture.supplyAsync(() -> thrownBy(() -> bodyOf(answer)),
                        Thread::startVirtualThread);
                assertThat(gate.awaitReached(PATIENCE)).isTrue();
                cancellation.cancel();

                assertThat(read).succeedsWithin(PATIENCE).isInstanceOf(IOException.class);
            }
        }

        @Test
        void breaksOffAWaitForTheHead() {
            URI link = server.file("a", bytes).always(Fault.silent()).uri();
            var fetch = CompletableFuture.supplyAsync(() -> thrownBy(() -> fetch(link)), Thread::startVirtualThread);
            await().until(() -> !server.requests().isEmpty());
            cancellation.cancel();

            assertThat(fetch).succeedsWithin(PATIENCE).isInstanceOf(IOException.class);
        }

        @Test
        void asksNobodyAnyMore() {
            cancellation.cancel();
            cancellation.cancel();

            assertThat(cancellation.isCancelled()).isTrue();
            assertThat(thrownBy(() -> fetch(server.file("a", bytes).uri()))).isInstanceOf(IOException.class);
            assertThat(server.requests()).isEmpty();
        }

        @Test
        void doesNotTouchAConnectionThatWasGivenBack() throws IOException {
            URI link = server.file("a", bytes).uri();
            drain(link);
            cancellation.cancel();
            try (RangeAnswer answer = gateway.fetch(whole(link, PATIENCE), new Cancellation())) {
                assertThat(bodyOf(answer)).isEqualTo(bytes);
            }

            assertThat(request(1).port()).isEqualTo(request(0).port());
        }
    }

    private interface Action {
        Object run() throws IOException;
    }

    private static Throwable thrownBy(Action action) {
        return catchThrowableOfType(IOException.class, action::run);
    }

    private RangeAnswer fetch(URI link) throws IOException {
        return gateway.fetch(whole(link, PATIENCE), cancellation);
    }

    private RangeAnswer fetch(URI link, long from, long to) throws IOException {
        return gateway.fetch(new RangeRequest(link, from, to, null, PATIENCE), cancellation);
    }

    private Failure failureOf(URI link) {
        return catchThrowableOfType(AnswerException.class, () -> fetch(link)).failure();
    }

    private byte[] drain(URI link) throws IOException {
        try (RangeAnswer answer = fetch(link)) {
            return bodyOf(answer);
        }
    }

    private SeenRequest request(int index) {
        return server.requests().get(index);
    }

    private static RangeRequest whole(URI link, Duration timeout) {
        return new RangeRequest(link, 0, RangeRequest.TO_THE_END, null, timeout);
    }

    private static byte[] bodyOf(RangeAnswer answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 << 10];
        for (int count = answer.read(buffer, 0, buffer.length); count >= 0; count = answer.read(buffer, 0,
                buffer.length)) {
            body.write(buffer, 0, count);
        }
        return body.toByteArray();
    }
}
