package io.sluice.api.client;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/// What an action on several downloads did.
///
/// @param refused why it could not be done, in English, by id
/// @param json    all that was told, one for each part of it
public record ActionDone(List<UUID> done, Map<String, String> refused, List<JsonText> json) {
    static ActionDone of(JsonNode it) {
        return new ActionDone(
                it.path("results").valueStream().map(one -> UUID.fromString(one.path("id").asString())).toList(),
                it.path("errors").valueStream().collect(
                        Collectors.toMap(one -> one.path("id").asString(), one -> one.path("error").asString())),
                List.of(new JsonText(it.toString())));
    }
}
