package io.sluice.api.client;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/// The queue in numbers.
///
/// @param draining       paused, but what had begun comes to its end
/// @param remainingBytes of those that run; negative where nobody knows
/// @param allDone        about when nothing is left to do
/// @param json           all that was told
public record RemoteQueue(boolean paused, boolean draining, int atOnce, Counts counts, long bytesPerSecond,
        long remainingBytes,
        Optional<Instant> allDone, JsonText json) {
    public record Counts(long active, long waiting, long paused, long completed, long failed, long cancelled) {
    }

    static RemoteQueue of(JsonNode it) {
        return new RemoteQueue(it.path("paused").asBoolean(false), it.path("draining").asBoolean(false),
                it.path("max_concurrent_downloads").asInt(0),
                new Counts(Json.number(it, "active_downloads"), Json.number(it, "queued_downloads"),
                        Json.number(it, "paused_downloads"), Json.number(it, "completed"), Json.number(it, "failed"),
                        Json.number(it, "cancelled")),
                Json.number(it, "speed_bytes_per_second"), Json.number(it, "remaining_bytes"),
                Json.text(it, "finish_estimate").map(Instant::parse), new JsonText(it.toString()));
    }
}
