package io.sluice.api.client;

import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/// What the import of a list of tracks came to.
///
/// @param imported are new
/// @param updated  were known
/// @param json     all that was told
public record ImportedTracks(int imported, int updated, List<UUID> ids, List<Skip> skipped, long moreSkipped,
        JsonText json) {
    /// @param line   from 1; 0 where it has none
    /// @param reason a sentence in English
    public record Skip(long line, String reason, String text) {
    }

    static ImportedTracks of(JsonNode it) {
        return new ImportedTracks(it.path("imported").asInt(), it.path("updated").asInt(),
                it.path("track_ids").valueStream().map(id -> UUID.fromString(id.asString())).toList(),
                it.path("skipped").valueStream().map(one -> new Skip(one.path("line").asLong(),
                        one.path("reason").asString(), one.path("text").asString())).toList(),
                it.path("more_skipped").asLong(), new JsonText(it.toString()));
    }
}
