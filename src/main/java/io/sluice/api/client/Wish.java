package io.sluice.api.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A download that is wished for. What is null is as the settings say.
///
/// @param links   of one file, the best first
/// @param headers by name
public record Wish(List<String> links, Where where, How how, Map<String, String> headers, @Nullable String checksum) {
    /// @param folder absolute
    public record Where(@Nullable Path folder, @Nullable String name) {
    }

    /// @param priority    0, 1 or 2
    /// @param later       whether it waits to be resumed
    /// @param onDuplicate `add` or `existing`
    public record How(@Nullable Integer priority, boolean later, @Nullable String onDuplicate) {
    }

    public static Wish of(List<String> links, How how) {
        return new Wish(links, new Where(null, null), how, Map.of(), null);
    }

    String json() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.set("urls", Json.array(links));
        put(body, "target_path", where.folder() == null ? null : where.folder().toString());
        put(body, "file_name", where.name());
        put(body, "checksum", checksum);
        put(body, "on_duplicate", how.onDuplicate());
        if (how.priority() != null) {
            body.put("priority", how.priority());
        }
        if (how.later()) {
            body.put("start", false);
        }
        if (!headers.isEmpty()) {
            ObjectNode named = body.putObject("headers");
            headers.forEach(named::put);
        }
        return body.toString();
    }

    private static void put(ObjectNode body, String member, @Nullable String value) {
        if (value != null) {
            body.put(member, value);
        }
    }
}
