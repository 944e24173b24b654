package io.sluice.api.client;

import java.net.URI;
import java.nio.file.Path;

import tools.jackson.databind.node.ObjectNode;

/// Where a list of tracks is.
public sealed interface ListPlace {
    record Link(URI link) implements ListPlace {
    }

    /// @param file absolute
    record File(Path file) implements ListPlace {
    }

    /// @param text below 2 MiB as JSON
    record Text(String text) implements ListPlace {
    }

    /// As the API takes it.
    default String json() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        switch (this) {
            case Link(var link) -> body.put("url", link.toString());
            case File(var file) -> body.put("file", file.toString());
            case Text(var text) -> body.put("text", text);
        }
        return body.toString();
    }
}
