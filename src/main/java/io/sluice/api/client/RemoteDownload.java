package io.sluice.api.client;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/// A download as the API tells it. Numbers that are not known are negative.
///
/// @param json all that was told
public record RemoteDownload(UUID id, String name, Standing standing, Numbers numbers, Optional<String> error,
        JsonText json) {
    private static final Set<String> OVER = Set.of("completed", "failed", "cancelled");

    /// @param status queued, downloading, paused, completed, failed or cancelled
    /// @param phase  probing, retrying, verifying or nothing
    public record Standing(String status, String phase, int priority) {
        public boolean isOver() {
            return OVER.contains(status);
        }
    }

    /// @param percent 0-100
    public record Numbers(double percent, long keptBytes, long totalBytes, long bytesPerSecond, long etaSeconds) {
    }

    static RemoteDownload of(JsonNode it) {
        return new RemoteDownload(UUID.fromString(it.path("id").asString()), it.path("file_name").asString(""),
                new Standing(it.path("status").asString(""), Json.text(it, "phase").orElse(""),
                        it.path("priority").asInt(0)),
                new Numbers(it.path("progress_percent").asDouble(-1), Json.number(it, "downloaded_bytes"),
                        Json.number(it, "total_bytes"), Json.number(it, "speed_bytes_per_second"),
                        Json.number(it, "eta_seconds")),
                Json.text(it, "error_message"), new JsonText(it.toString()));
    }
}
