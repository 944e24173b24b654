package io.sluice.api.client;

import java.util.Collection;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// JSON as text and as a tree. Trees need no look at classes, which would take longer than the question.
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {
    }

    static JsonNode read(String text) throws ApiException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException none) {
            throw new ApiException.Unreadable("The answer is not JSON", none);
        }
    }

    /// Empty where it is missing or null.
    static Optional<String> text(JsonNode object, String member) {
        return Optional.of(object.path(member)).filter(it -> !it.isMissingNode() && !it.isNull())
                .map(JsonNode::asString);
    }

    /// A negative number where it is missing or null.
    static long number(JsonNode object, String member) {
        return object.path(member).asLong(-1);
    }

    static ArrayNode array(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
