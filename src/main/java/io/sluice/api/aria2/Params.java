package io.sluice.api.aria2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/// What a method was called with, without the token. Each method throws [RpcException] where a parameter is another thing.
record Params(List<JsonNode> values) {
    private static final String TOKEN = "token:";

    /// The token in front of `values`, as it was sent; empty where there is none.
    static String token(List<JsonNode> values) {
        return hasToken(values) ? values.getFirst().asString().substring(TOKEN.length()) : "";
    }

    static Params of(List<JsonNode> values) {
        return new Params(hasToken(values) ? values.subList(1, values.size()) : values);
    }

    private static boolean hasToken(List<JsonNode> values) {
        return !values.isEmpty() && values.getFirst().isString() && values.getFirst().asString().startsWith(TOKEN);
    }

    Optional<JsonNode> at(int index) {
        return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
    }

    private JsonNode needed(int index) {
        return at(index).orElseThrow(() -> new RpcException("The parameter at " + index + " is required but missing."));
    }

    String text(int index) {
        JsonNode value = needed(index);
        if (!value.isString()) {
            throw wrongType(index);
        }
        return value.asString();
    }

    int number(int index) {
        JsonNode value = needed(index);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrongType(index);
        }
        return value.asInt();
    }

    Optional<Integer> optionalNumber(int index) {
        return at(index).map(_ -> number(index));
    }

    List<JsonNode> list(int index) {
        JsonNode value = needed(index);
        if (!value.isArray()) {
            throw wrongType(index);
        }
        return value.valueStream().toList();
    }

    List<String> texts(int index) {
        return list(index).stream().map(it -> {
            if (!it.isString()) {
                throw wrongType(index);
            }
            return it.asString();
        }).toList();
    }

    /// The keys that are asked for; empty for all.
    Set<String> keys(int index) {
        return at(index).isEmpty() ? Set.of() : texts(index).stream().collect(Collectors.toUnmodifiableSet());
    }

    /// @return none where the parameter is missing
    Options options(int index) {
        return at(index).isEmpty()
                ? Options.NONE
                : Options.read(at(index).filter(JsonNode::isObject)
                        .orElseThrow(() -> wrongType(index)));
    }

    private static RpcException wrongType(int index) {
        return new RpcException("The parameter at " + index + " has wrong type.");
    }
}
