package io.sluice.engine.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

import io.sluice.model.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("The gateway reads heads that are no good")
class MalformedHeadsTest {
    private static final String OK = "HTTP/1.1 200 OK";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC());
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
    }

    private RangeAnswer fetch() throws IOException {
        return gateway.fetch(RangeRequest.wholeFile(server.link("f.bin"), PATIENCE), new Cancellation());
    }

    private String body() throws IOException {
        try (RangeAnswer answer = fetch()) {
            return new String(GatewayFixture.bodyOf(answer), StandardCharsets.ISO_8859_1);
        }
    }

    private Failure failure() {
        return Failures.of(catchThrowableOfType(IOException.class, this::body), "localhost", PATIENCE);
    }

    @Test
    void aVersionThatIsNoneIsNoHttp() {
        server.answering("", "HTTP/1.-1 200 OK", "Content-Length: 0");
        assertThat(failure()).isEqualTo(new Failure.WrongAnswer("localhost", "no HTTP"));
    }

    @Nested
    @DisplayName("A length")
    class Lengths {
        @ParameterizedTest
        @ValueSource(strings = {"-1", "-9223372036854775808", "abc", "", "5, 7", "0x5", "5 5",
                "99999999999999999999"})
        void thatIsNoneIsRefused(String length) {
            server.answering("hello", OK, "Content-Length: " + length);
            assertThat(failure()).isEqualTo(new Failure.WrongAnswer("localhost", "no HTTP"));
        }

        @Test
        void thatIsSaidTwiceInTheSameWayCounts() throws IOException {
            server.answering("hello", OK, "Content-Length: 5", "Content-Length: 5");
            assertThat(body()).isEqualTo("hello");
        }

        @Test
        void thatIsSaidTwiceInTwoWaysIsRefused() {
            server.answering("hello and more", OK, "Content-Length: 5", "Content-Length: 14");
            assertThat(failure()).isEqualTo(new Failure.WrongAnswer("localhost", "no HTTP"));
        }

        @Test
        void thatContradictsChunksDoesNotCount() throws IOException {
            server.answering("5\r\nhello\r\n0\r\n\r\n", OK, "Content-Length: 3", "Transfer-Encoding: chunked");
            try (RangeAnswer answer = fetch()) {
                assertThat(answer.bodyLength()).isEqualTo(RangeAnswer.UNKNOWN_LENGTH);
                assertThat(GatewayFixture.bodyOf(answer)).asString().isEqualTo("hello");
            }
        }
    }

    @Nested
    @DisplayName("Chunks")
    class Chunks {
        @ParameterizedTest
        @ValueSource(strings = {"zz\r\nhello\r\n0\r\n\r\n", "-5\r\nhello\r\n0\r\n\r\n", "5\r\nhello0\r\n\r\n",
                "ffffffffffffffffff\r\nhello\r\n0\r\n\r\n", "5\r\nhel", "5\r\nhello\r\n", "5"})
        void thatAreBrokenAreNeverAWholeBody(String chunks) {
            server.answering(chunks, OK, "Transfer-Encoding: chunked");
            assertThatExceptionOfType(IOException.class).isThrownBy(MalformedHeadsTest.this::body);
            assertThat(failure()).isInstanceOf(Failure.Transient.class);
        }

        @Test
        void mayHaveExtensionsAndTrailers() throws IOException {
            server.answering("5;sha=1\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n", OK, "Transfer-Encoding: chunked");
            assertThat(body()).isEqualTo("hello");
        }

        @Test
        void mayBeUnderACodingThatNobodyKnowsAndAreNoBodyThen() {
            server.answering("5\r\nhello\r\n0\r\n\r\n", OK, "Transfer-Encoding: rot13, chunked");
            assertThat(failure()).isInstanceOf(Failure.Transient.class);
        }
    }

    @Nested
    @DisplayName("A head")
    class Heads {
        @Test
        void mayHaveALineOf60KiB() throws IOException {
            server.answering("hello", OK, "X-Long: " + "x".repeat(60 << 10), "Content-Length: 5");
            assertThat(body()).isEqualTo("hello");
        }

        @Test
        void mayHave64KiBInAll() throws IOException {
            String[] head = new String[130];
            Arrays.setAll(head, i -> i == 0 ? OK : "X-" + i + ": " + "x".repeat(512));
            head[129] = "Content-Length: 5";
            server.answering("hello", head);
            assertThat(body()).isEqualTo("hello");
        }

        @Test
        void mayNotHaveALineWithoutAnEnd() {
            server.answering("hello", OK, "X-Long: " + "x".repeat(1 << 20), "Content-Length: 5");
            assertThat(failure()).isEqualTo(new Failure.WrongAnswer("localhost", "no HTTP"));
        }

        @Test
        void mayNotHaveLinesWithoutAnEnd() {
            server.answering("hello", OK, "X: y\r\n".repeat(100_000) + "Content-Length: 5");
            assertThat(failure()).isEqualTo(new Failure.WrongAnswer("localhost", "no HTTP"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\r\n\r\n", "hello", "HTTP/1.1\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 99999 OK\r\n\r\n", "HTTP/1.1 -200 OK\r\n\r\n",
                "220 ftp.example.org ready\r\n", "HTTP/1.1 200 OK\r\nNo colon here\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n"})
        void thatIsNoneIsAFailureThatMayPass(String bytes) {
            server.answering(bytes.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(failure()).isInstanceOf(Failure.Transient.class);
        }

        @Test
        void mayFollowOthersThatOnlyAnnounceIt() throws IOException {
            server.answering("hello",
                    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK,
                    "Content-Length: 5");
            try (RangeAnswer answer = fetch()) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(GatewayFixture.bodyOf(answer)).asString().isEqualTo("hello");
            }
        }

        @Test
        void mayBeOfHttp10AndEndWithTheConnection() throws IOException {
            server.answering("hello", "HTTP/1.0 200 OK", "Content-Type: text/plain");
            try (RangeAnswer answer = fetch()) {
                assertThat(answer.endsWithConnection()).isTrue();
                assertThat(GatewayFixture.bodyOf(answer)).asString().isEqualTo("hello");
            }
        }

        @Test
        void ofHttp10WithALengthIsShortWhereTheConnectionEndsEarly() {
            server.answering("hel", "HTTP/1.0 200 OK", "Content-Length: 5");
            assertThat(failure()).isEqualTo(new Failure.ShortBody("localhost", 2));
        }
    }
}
