package io.sluice.api.client;

import tools.jackson.databind.JsonNode;

/// What of the settings commands change.
///
/// @param bytesPerSecond of all downloads together; 0 for no limit
/// @param json           all settings
public record RemoteSettings(long bytesPerSecond, int atOnce, JsonText json) {
    static RemoteSettings of(JsonNode it) {
        return new RemoteSettings(it.path("transfer").path("bytes_per_second").asLong(0),
                it.path("max_concurrent_downloads").asInt(0), new JsonText(it.toString()));
    }
}
