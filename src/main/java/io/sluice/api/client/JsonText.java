package io.sluice.api.client;

import java.util.Collection;
import java.util.stream.Collectors;

/// JSON for whoever wants it as it is.
public record JsonText(String text) {
    /// `{"name":[…],"total":n}`
    public static JsonText listed(String name, Collection<JsonText> items, long total) {
        return new JsonText(items.stream().map(JsonText::text)
                .collect(Collectors.joining(",", "{\"" + name + "\":[", "],\"total\":" + total + "}")));
    }

    @Override
    public String toString() {
        return text;
    }
}
