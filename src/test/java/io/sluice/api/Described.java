package io.sluice.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The description that the API gives of itself, to hold its answers against.
final class Described {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012());
    private final JsonNode description;

    Described(JsonNode description) {
        this.description = description;
    }

    /// An answer is as described, whether it went well or not.
    void check(String method, String path, int status, JsonNode body) {
        JsonNode answers = operation(method, path).path("responses");
        JsonNode answer = answers.has(String.valueOf(status))
                ? answers.path(String.valueOf(status))
                : answers.path("default");
        List<JsonNode> contents = answer.path("content").valueStream().toList();
        if (contents.isEmpty()) {
            assertThat(body.isMissingNode()).as("%s %s gives no body", method, path).isTrue();
            return;
        }
        ObjectNode schema = (ObjectNode) contents.getFirst().path("schema").deepCopy();
        schema.set("components", description.path("components"));
        assertThat(SCHEMAS.getSchema(schema).validate(body)).as("%s %s: %s", method, path, body).isEmpty();
    }

    private JsonNode operation(String method, String path) {
        return description.path("paths").properties().stream().filter(it -> isAt(it.getKey(), path))
                .sorted(Map.Entry.comparingByKey((a, b) -> Boolean.compare(a.contains("{"), b.contains("{"))))
                .map(it -> it.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(it -> !it.isMissingNode()).findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    }

    private static boolean isAt(String template, String path) {
        String pattern = Pattern.compile("\\{\\w+}").matcher(template).replaceAll("[^/]+");
        return path.matches(pattern);
    }
}
