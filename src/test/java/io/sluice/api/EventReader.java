package io.sluice.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// One connection that reads events as they come.
final class EventReader implements AutoCloseable {
    private final HttpURLConnection connection;
    private final BufferedReader lines;

    record Event(String id, String name, JsonNode data) {
    }

    /// @param lastId of the event after which it goes on; null for a new listener
    EventReader(URI url, String token, @Nullable String lastId) throws IOException {
        connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
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
        return new Event(block.get(0), block.get(1), ApiFixture.JSON.readTree(block.get(2)));
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
