package io.sluice.api.client;

import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/// A track as the API tells it.
///
/// @param state never_fetched, queued, there or file_gone
/// @param bytes negative where nobody knows
/// @param json  all that was told
public record RemoteTrack(UUID id, Caption caption, String state, long bytes, JsonText json) {
    /// @param album or the show that an episode belongs to
    public record Caption(String title, Optional<String> artist, Optional<String> album) {
    }

    static RemoteTrack of(JsonNode it) {
        return new RemoteTrack(UUID.fromString(it.path("id").asString()),
                new Caption(it.path("title").asString(""), Json.text(it, "artist"), Json.text(it, "album")),
                it.path("state").asString(""), Json.number(it, "total_bytes"), new JsonText(it.toString()));
    }
}
