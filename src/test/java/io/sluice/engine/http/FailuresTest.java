package io.sluice.engine.http;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.sluice.model.Failure;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("A failure")
class FailuresTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration WAIT = Duration.ofSeconds(7);

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
    void isABusyServerThatMayNameATime(int status) {
        assertThat(Failures.ofStatus(status, "h", WAIT)).isEqualTo(new Failure.Busy("h", status, WAIT));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void isALinkThatLeadsNowhere(int status) {
        assertThat(Failures.ofStatus(status, "h", WAIT)).isEqualTo(new Failure.NeedsLink("h", status));
    }

    @ParameterizedTest
    @ValueSource(ints = {401})
    void isAMissingLogin(int status) {
        assertThat(Failures.ofStatus(status, "h", WAIT)).isEqualTo(new Failure.NeedsCredentials("h"));
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 402, 405, 409, 411, 418, 451})
    void isARefusalOtherwise(int status) {
        assertThat(Failures.ofStatus(status, "h", WAIT)).isEqualTo(new Failure.Refused("h", status));
    }

    @ParameterizedTest
    @MethodSource("brokenLines")
    void isNamedByWhatBroke(IOException broken, Failure failure) {
        assertThat(Failures.of(broken, "h", TIMEOUT)).isEqualTo(failure);
    }

    static Stream<Arguments> brokenLines() {
        Failure known = new Failure.TooManyRedirects("other");
        Throwable expired = new IllegalStateException(new CertificateExpiredException());
        return Stream.of(arguments(new AnswerException(known), known),
                arguments(new ShortBodyException(5, new IOException()), new Failure.ShortBody("h", 5)),
                arguments(new ShortBodyException(ShortBodyException.UNKNOWN, new IOException()),
                        new Failure.ConnectionLost("h")),
                arguments(new UnknownHostException("h"), new Failure.UnknownHost("h")),
                arguments(new ConnectTimeoutException("slow"), new Failure.TimedOut("h")),
                arguments(new SocketTimeoutException("Read timed out"), new Failure.Stalled("h", TIMEOUT)),
                arguments(new SocketException("Connection reset"), new Failure.ConnectionLost("h")),
                arguments(new SSLPeerUnverifiedException("who?"), new Failure.Untrusted("h")),
                arguments(new SSLHandshakeException("PKIX", expired), new Failure.Untrusted("h")),
                arguments(new SSLHandshakeException("Remote host terminated"), new Failure.ConnectionLost("h")),
                arguments(new ClientProtocolException("?"), new Failure.WrongAnswer("h", "no HTTP")),
                arguments(new IOException("?"), new Failure.ConnectionLost("h")));
    }
}
