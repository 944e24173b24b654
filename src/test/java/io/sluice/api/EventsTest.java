package io.sluice.api;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;

import io.sluice.api.EventReader.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("Whoever listens to the API")
@Timeout(30)
class EventsTest extends ApiFixture {
    private EventReader listening(@Nullable String lastId) throws IOException {
        return new EventReader(url("/api/events"), address().path("token").asString(), lastId);
    }

    private static Predicate<Event> isNamed(String name) {
        return event -> event.name().equals(name);
    }

    @Test
    void hearsHowTheQueueIsFirst() throws Exception {
        try (EventReader listener = listening(null)) {
            Event first = listener.next();
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.data().path("max_concurrent_downloads").asInt()).isEqualTo(2);
        }
    }

    @Test
    void hearsOfADownloadFromItsAdditionToItsRemoval() throws Exception {
        try (EventReader listener = listening(null)) {
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
        try (EventReader listener = listening(null)) {
            listener.await(isNamed("snapshot"));
            added("a");
            last = listener.await(isNamed("download.added")).id();
        }
        String missed = added("b");
        try (EventReader listener = listening(last)) {
            Event next = listener.await(it -> !it.name().equals("queue.changed"));
            assertThat(next.name()).isEqualTo("download.added");
            assertThat(next.data().path("id").asString()).isEqualTo(missed);
        }
    }

    @Test
    void isToldToReadTheListAnewAfterAnotherRunOfTheProgram() throws Exception {
        try (EventReader listener = listening("other-3")) {
            assertThat(listener.next().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void isToldToReadTheListAnewWhereNobodyListenedForAMinute() throws Exception {
        String last;
        try (EventReader listener = listening(null)) {
            listener.await(isNamed("snapshot"));
            added("a");
            last = listener.await(isNamed("download.added")).id();
        }
        queue.time.advance(Duration.ofSeconds(1)); // other alarms of a minute were set before
        // The server finds nobody there when it writes.
        await().until(() -> {
            post("/api/downloads/pause");
            post("/api/downloads/resume");
            return queue.time.pending().contains(Duration.ofMinutes(1));
        });
        queue.time.advance(Duration.ofMinutes(1));
        added("b");
        try (EventReader listener = listening(last)) {
            assertThat(listener.next().name()).isEqualTo("snapshot");
            server.hold("c");
            String next = added("c");
            assertThat(listener.await(isNamed("download.added")).data().path("id").asString()).isEqualTo(next);
        }
    }
}
