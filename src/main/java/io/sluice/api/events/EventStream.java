package io.sluice.api.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.sluice.api.http.ApiJson;
import io.sluice.api.http.Ask;
import io.sluice.api.http.Route;
import io.sluice.api.http.Route.Gives;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The events as a stream (WHATWG HTML §9.2). An id is the run of the program and the number of the event: who comes back
/// with the id of another run, or of an event that is too old, gets a snapshot first.
public final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final EventHub hub;
    private final String run;
    private final Duration alive;

    /// @param run   tells this run of the program from others
    /// @param alive a comment is sent after so long without an event
    public EventStream(EventHub hub, String run, Duration alive) {
        this.hub = hub;
        this.run = run;
        this.alive = alive;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/events",
                "Everything that happens, as Server-Sent Events: download.added, .changed, "
                        + ".progress and .removed, queue.changed, and snapshot where the list is to be read anew.",
                String.class,
                this::serve).giving(new Gives(200, null)));
    }

    private @Nullable Object serve(Ask ask) {
        hub.join();
        try (OutputStream out = ask.events()) {
            send(out, ask.header("Last-Event-ID").flatMap(this::number).orElse(-1L));
        } catch (IOException gone) {
            LOG.debug("A listener is gone", gone);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            hub.leave();
        }
        return null;
    }

    private Optional<Long> number(String id) {
        String prefix = run + "-";
        return id.matches("\\w+-\\d{1,18}") && id.startsWith(prefix)
                ? Optional.of(Long.valueOf(id.substring(prefix.length())))
                : Optional.empty();
    }

    private void send(OutputStream out, long after) throws IOException, InterruptedException {
        long last = after;
        while (!hub.ring().isClosed()) {
            EventRing.Part part = hub.ring().after(last, alive);
            if (part.missed()) {
                out.write(event(part.last(), EventKind.SNAPSHOT, hub.status()));
            } else if (part.events().isEmpty()) {
                out.write(":\n\n".getBytes(StandardCharsets.UTF_8)); // a comment
            }
            for (EventRing.Event event : part.events()) {
                out.write(event(event.number(), event.kind(), event.data()));
            }
            out.flush();
            last = part.last();
        }
    }

    private byte[] event(long number, EventKind kind, Object data) {
        return ("id: " + run + "-" + number + "\nevent: " + kind.word() + "\ndata: " + ApiJson.write(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
