package io.sluice.engine.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

import io.sluice.engine.Fault;
import io.sluice.model.Failure;
import io.sluice.model.Validator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("The gateway")
class ApacheHttpGatewayTest extends GatewayFixture {
    @Nested
    @DisplayName("asking for a whole file")
    class WholeFile {
        @Test
        void sendsNoRangeAndReadsEveryByte() throws IOException {
            URI link = server.file("a.bin", bytes).uri();
            try (RangeAnswer answer = fetch(link, RangeRequest.NO_RANGE, RangeRequest.TO_THE_END)) {
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
}
