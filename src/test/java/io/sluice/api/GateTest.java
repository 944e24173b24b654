package io.sluice.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Asked byte by byte, as no honest client would.
@DisplayName("Into the API")
class GateTest extends ApiFixture {
    private static final String STATUS = "GET /api/downloads/status HTTP/1.1\r\n";

    /// What is answered to these lines, as it comes.
    private String told(String... lines) throws IOException {
        URI url = url("");
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = String.join("", lines) + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String host() throws IOException {
        return "Host: 127.0.0.1:" + url("").getPort() + "\r\n";
    }

    private String token() throws IOException {
        return "Authorization: Bearer " + address().path("token").asString() + "\r\n";
    }

    @Test
    void whoHasTheTokenGets() throws Exception {
        assertThat(told(STATUS, host(), token())).startsWith("HTTP/1.1 200").contains("\"paused\":false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer\r\n", "Authorization: Bearer wrong\r\n",
            "Authorization: Basic Og==\r\n"})
    void nobodyElseDoes(String authorization) throws Exception {
        String answer = told(STATUS, host(), authorization);
        assertThat(answer).startsWith("HTTP/1.1 401").contains("application/problem+json", "WWW-Authenticate: Bearer");
    }

    @Test
    void healthIsToldToAll() throws Exception {
        assertThat(told("GET /api/health HTTP/1.1\r\n", host())).startsWith("HTTP/1.1 200")
                .endsWith("{\"status\":\"ok\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1:1", "127.0.0.1.evil.example:%d",
            "evil.example:%d", "[::1]x:%d", "user@localhost:%d"})
    void aNameThatLeadsHereIsNotEnough(String host) throws Exception {
        String named = "Host: " + host.replace("%d", String.valueOf(url("").getPort())) + "\r\n";
        assertThat(told(STATUS, named, token())).containsPattern("^HTTP/1.1 4(21|00)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:%d", "LOCALHOST:%d", "[::1]:%d"})
    void theNamesOfThisMachineDo(String host) throws Exception {
        String named = "Host: " + host.formatted(url("").getPort()) + "\r\n";
        assertThat(told(STATUS, named, token())).startsWith("HTTP/1.1 200");
    }

    @Test
    void oneHostIsNamed() throws Exception {
        assertThat(told(STATUS, host(), "Host: evil.example\r\n", token())).containsPattern("^HTTP/1.1 4(21|00)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1", "file://", "chrome-extension",
            "x-chrome-extension://a"})
    void pagesDoNotGet(String origin) throws Exception {
        String answer = told(STATUS, host(), token(), "Origin: " + origin + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chrome-extension://abc", "moz-extension://abc", "safari-web-extension://abc"})
    void extensionsWithTheTokenDo(String origin) throws Exception {
        assertThat(told(STATUS, host(), token(), "Origin: " + origin + "\r\n")).startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + origin, "Vary: Origin");
        assertThat(told(STATUS, host(), "Origin: " + origin + "\r\n")).startsWith("HTTP/1.1 401");
    }

    @Test
    void pagesThatTheSettingsListDo() throws Exception {
        queue.settings.change(all -> all.withDesktop(
                all.desktop().withApi(all.desktop().api().withOrigins(List.of("https://ariang.example")))));
        assertThat(told(STATUS, host(), token(), "Origin: https://ariang.example\r\n")).startsWith("HTTP/1.1 200");
        assertThat(told(STATUS, host(), token(), "Origin: https://ariang.example.evil\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void aPreflightIsAnsweredByItsOriginAlone() throws Exception {
        String ask = "OPTIONS /api/downloads HTTP/1.1\r\n";
        String method = "Access-Control-Request-Method: POST\r\n";
        assertThat(told(ask, host(), "Origin: moz-extension://abc\r\n", method)).startsWith("HTTP/1.1 204")
                .contains("Access-Control-Allow-Headers: Authorization");
        assertThat(told(ask, host(), "Origin: https://evil.example\r\n", method)).startsWith("HTTP/1.1 403");
    }

    @Test
    void aPostOfPlainTextDoesNothing() throws Exception {
        String body = "{\"url\":\"http://127.0.0.1/x\"}";
        String answer = told("POST /api/downloads HTTP/1.1\r\n", host(), "Content-Type: text/plain\r\n",
                "Content-Length: " + body.length() + "\r\n", token(), "Connection: close\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 415");
        assertThat(get("/api/downloads").body().path("total").asInt()).isZero();
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() throws Exception {
        assertThat(told("POST /api/downloads HTTP/1.1\r\n", host(), token(), "Content-Type: application/json\r\n",
                "Content-Length: 3000000\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aFloodOfHeadersIsCutOff() throws Exception {
        assertThat(told(STATUS, host(), token(), "X: y\r\n".repeat(10_000))).startsWith("HTTP/1.1 431");
    }

    @Test
    void noAnswerTellsTheToken() throws Exception {
        String token = address().path("token").asString();
        assertThat(told("GET /api/" + token + " HTTP/1.1\r\n", host(), token())).startsWith("HTTP/1.1 404")
                .doesNotContain(token);
    }
}
