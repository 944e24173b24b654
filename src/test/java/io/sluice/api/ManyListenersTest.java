package io.sluice.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("Of many who listen to the API")
@Timeout(120)
class ManyListenersTest extends ApiFixture {
    private static final int MANY = 100;
    private static final int ADDED = 20;
    private static final int FLOOD = 500;

    @BeforeEach
    void hold() throws Exception {
        post("/api/downloads/pause");
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(2);
    }

    private EventReader listening(String lastId) throws IOException {
        return new EventReader(url("/api/events"), address().path("token").asString(), lastId);
    }

    private List<String> add(int from, int many) throws Exception {
        String urls = IntStream.range(from, from + many).mapToObj(i -> "\"" + server.link("f" + i) + "\"")
                .collect(Collectors.joining(","));
        return post("/api/downloads/batch", "{\"urls\":[" + urls + "]}").body().path("job_ids").valueStream()
                .map(JsonNode::asString).toList();
    }

    private static List<String> hearAdded(EventReader reader) throws IOException {
        List<String> heard = new ArrayList<>();
        while (heard.size() < ADDED) {
            heard.add(reader.await(it -> it.name().equals("download.added")).data().path("id").asString());
        }
        return heard;
    }

    private int listeners() {
        return api.use().orElseThrow().listeners();
    }

    @Test
    void allHearAllInTheSameOrder() throws Exception {
        List<EventReader> readers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            readers.add(listening("of-1"));
        }
        assertThat(listeners()).isEqualTo(MANY);
        List<Future<List<String>>> heard = readers.stream()
                .map(reader -> workers.submit((Callable<List<String>>) () -> hearAdded(reader))).toList();
        List<String> added = add(0, ADDED);
        for (Future<List<String>> each : heard) {
            assertThat(each.get()).isEqualTo(added);
        }
        readers.forEach(EventReader::close);
    }

    @Test
    void oneThatDoesNotReadHoldsNobodyIsLetGoAndIsToldOnReturnToReadTheListAnew() throws Exception {
        String lastHeard;
        try (Socket slow = new Socket(); EventReader well = listening("of-1")) {
            lastHeard = beginToListen(slow);
            assertThat(listeners()).isEqualTo(2);
            List<String> first = add(0, 1);
            well.await(it -> it.data().path("id").asString().equals(first.getFirst()));
            int[] added = {1};
            // More than the buffers of the connection take, and than are kept.
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                String last = add(added[0], FLOOD).getLast();
                added[0] += FLOOD;
                well.await(it -> it.data().path("id").asString().equals(last));
                return listeners() == 1 && added[0] > 5_000;
            });
        }
        try (EventReader back = listening(lastHeard)) {
            EventReader.Event told = back.next();
            assertThat(told.name()).isEqualTo("snapshot");
            assertThat(told.data().path("queued_downloads").asInt()).isGreaterThan(5_000);
        }
    }

    /// Reads the first event, and then no more.
    private String beginToListen(Socket slow) throws IOException {
        URI url = url("/api/events");
        slow.setReceiveBufferSize(4 << 10);
        slow.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        String request = "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:" + url.getPort() + "\r\nAuthorization: Bearer "
                + address().path("token").asString() + "\r\n\r\n";
        slow.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var lines = new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8), 1);
        String line = lines.readLine();
        while (!line.startsWith("id: ")) {
            line = lines.readLine();
        }
        return line.substring("id: ".length());
    }
}
