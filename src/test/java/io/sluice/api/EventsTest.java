package io.sluice.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Whoever listens to the API")
@Timeout(30)
class EventsTest extends ApiFixture {
    private record Event(String id, String name, JsonNode data) {
    }

    /// One connection that reads events as they come.
    private final class Listener implements AutoCloseable {
        private final HttpURLConnection connection;
        private final BufferedReader lines;

        Listener(@Nullable String lastId) throws IOException {
            connection = (HttpURLConnection) url("/api/events").toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + address().path("token").asString());
            if (lastId != null) {
                connection.setRequestProperty("Last-Event-ID", lastId);
            }
            assertThat(connection.getContentType()).startsWith("text/event-stream");
            lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        }

        Event next() throws IOException {
            List<String> block = new ArrayList<>();
            while (block.size() < 3) {
                String line = lines.readLine();
                if (line.isEmpty() || line.startsWith(":")) {
                    continue;
                }
                block.add(line.substring(line.indexOf(": ") + 2));
            }
            return new Event(block.get(0), block.get(1), JSON.readTree(block.get(2)));
        }

        Event await(Predicate<Event> wanted) throws IOException {
            Event event = next();
            while (!wanted.test(event)) {
                event = next();
            }
            return event;
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    private static Predicate<Event> isNamed(String name) {
        return event -> event.name().equals(name);
    }

    @Test
    void hearsHowTheQueueIsFirst() throws Exception {
        try (Listener listener = new Listener(null)) {
            Event first = listener.next();
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.data().path("max_concurrent_downloads").asInt()).isEqualTo(2);
        }
    }

    @Test
    void hearsOfADownloadFromItsAdditionToItsRemoval() throws Exception {
        try (Listener listener = new Listener(null)) {
            listener.await(isNamed("snapshot"));
            server.hold("big");
            String id = added("big");
            assertThat(listener.await(isNamed("download.added")).data().path("id").asString()).isEqualTo(id);
            assertThat(listener.await(isNamed("download.progress")).data().path("id").asString()).isEqualTo(id);
            server.open("big");
            JsonNode done = listener.await(it -> it.name().equals("download.changed")
                    && it.data().path("status").asString().equals("completed")).data();
            assertThat(done.path("id").asString()).isEqualTo(id);
            delete("/api/downloads/" + id);
            assertThat(listener.await(isNamed("download.removed")).data().path("id").asString()).isEqualTo(id);
        }
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        post("/api/downloads/pause");
        String last;
        try (Listener listener = new Listener(null)) {
            listener.await(isNamed("snapshot"));
            added("a");
            last = listener.await(isNamed("download.added")).id();
        }
        String missed = added("b");
        try (Listener listener = new Listener(last)) {
            Event next = listener.await(it -> !it.name().equals("queue.changed"));
            assertThat(next.name()).isEqualTo("download.added");
            assertThat(next.data().path("id").asString()).isEqualTo(missed);
        }
    }

    @Test
    void isToldToReadTheListAnewAfterAnotherRunOfTheProgram() throws Exception {
        try (Listener listener = new Listener("other-3")) {
            assertThat(listener.next().name()).isEqualTo("snapshot");
        }
    }
}
