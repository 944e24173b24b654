package io.sluice.api;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.sun.management.UnixOperatingSystemMXBean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// By programs of this machine that hold connections and send little or far too much.
@DisplayName("The API under siege")
@Timeout(60)
class BesiegedTest extends ApiFixture {
    private static final int IDLE = 1_000;
    private static final int END = -1;

    @Override
    Duration patience() {
        return Duration.ofSeconds(2);
    }

    private Socket connected() throws IOException {
        URI url = url("");
        return new Socket(url.getHost(), url.getPort());
    }

    private String head(String first) throws IOException {
        return first + " HTTP/1.1\r\nHost: 127.0.0.1:" + url("").getPort() + "\r\nAuthorization: Bearer "
                + address().path("token").asString() + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void answersOthersBesideAThousandIdleConnectionsAndClosesThem() throws Exception {
        get("/api/health");
        long before = openFiles();
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            idle.add(connected());
        }
        assertThat(openFiles()).isGreaterThan(before + IDLE);
        assertThat(get("/api/downloads/status").status()).isEqualTo(200);
        assertThat(post("/api/downloads/pause").status()).isEqualTo(200);
        for (Socket socket : idle) {
            assertThat(socket.getInputStream().read()).isEqualTo(END);
            socket.close();
        }
        await().untilAsserted(() -> assertThat(openFiles()).isLessThan(before + IDLE / 10));
    }

    /// Each would take minutes, and moves all the time.
    @ParameterizedTest
    @ValueSource(strings = {"", "GET /api/downloads HTTP/1.1\r\n", "POST"})
    void closesTheConnectionOfWhoSendsARequestTooSlowly(String begin) throws Exception {
        try (Socket socket = connected();
                ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor()) {
            send(socket, begin.equals("POST")
                    ? head("POST /api/downloads") + "Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n"
                    : begin);
            String piece = begin.equals("POST") ? " ".repeat(500) : begin.isEmpty() ? "G" : "X";
            pulse.scheduleAtFixedRate(() -> {
                try {
                    send(socket, piece);
                } catch (IOException closed) {
                    throw new IllegalStateException("The connection is closed", closed);
                }
            }, 50, 50, TimeUnit.MILLISECONDS);
            assertThat(readToTheEnd(socket)).doesNotContain("HTTP/1.1");
        }
        assertThat(get("/api/downloads").body().path("total").asInt()).isZero();
    }

    // A connection on which something still arrived when it was closed ends with a reset.
    private static String readToTheEnd(Socket socket) {
        var heard = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read(); next != END; next = socket.getInputStream().read()) {
                heard.append((char) next);
            }
        } catch (IOException reset) {
            heard.append(reset.getMessage());
        }
        return heard.toString();
    }

    @Test
    void lastsForWhoIsServedLongerThanARequestMayTake() throws Exception {
        try (Socket socket = connected()) {
            send(socket, head("GET /api/events") + "\r\n");
            long until = System.nanoTime() + patience().multipliedBy(2).toNanos();
            while (System.nanoTime() < until) {
                assertThat(socket.getInputStream().read()).isNotEqualTo(END);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 30_000})
    void refusesAFloodOfHeaders(int many) throws Exception {
        try (Socket socket = connected()) {
            String header = "X-Flood: " + "y".repeat(300_000 / many) + "\r\n";
            send(socket, head("GET /api/downloads/status"));
            send(socket, header.repeat(many).substring(0, 64 << 10));
            assertThat(readToTheEnd(socket)).startsWith("HTTP/1.1 431");
        }
        assertThat(get("/api/downloads/status").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002", "GET\r\n\r\n", "GET /api/health HTTP/9.9\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"})
    void refusesWhatIsNoHttp(String noise) throws Exception {
        try (Socket socket = connected()) {
            send(socket, noise);
            assertThat(readToTheEnd(socket)).doesNotContain("HTTP/1.1 2", "Exception", "java.");
        }
    }
}
