package io.sluice.api.client;

import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/// Why Sluice did not do what was asked.
///
/// @param kind       the last part of the problem's type: `duplicate`, `conflict`, `not-found` and so on
/// @param detail     a sentence in English
/// @param downloadId the download that is in the way
/// @param state      the status of a download that forbids it, otherwise empty
public record Refusal(String kind, String detail, Optional<UUID> downloadId, String state) {
    /// Whether there is no such download, or no longer.
    public boolean isUnknown() {
        return kind.equals("not-found");
    }

    static Refusal of(JsonNode problem) {
        String type = problem.path("type").asString("");
        return new Refusal(type.substring(type.lastIndexOf(':') + 1), problem.path("detail").asString(""),
                Json.text(problem, "download_id").map(UUID::fromString), Json.text(problem, "state").orElse(""));
    }
}
