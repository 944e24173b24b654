package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/// Options by name, with values that [OptionRule] has let pass.
///
/// @param values several where an option may occur several times
record Options(Map<String, List<String>> values) {
    static final Options NONE = new Options(Map.of());

    Options {
        values = Map.copyOf(values);
    }

    /// @param object as it was sent: texts, or lists of them; numbers and booleans are taken as texts
    /// @throws RpcException where an option is not offered, or has a value that it cannot have
    static Options read(JsonNode object) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : object.propertyNames()) {
            List<String> texts = texts(name, object.path(name)).toList();
            OptionRule rule = OptionRule.of(name);
            texts.forEach(rule::check);
            values.put(name, texts);
        }
        return new Options(values);
    }

    // Several headers may stand in one text, too: so aria2 tells them.
    private static Stream<String> texts(String name, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(it -> texts(name, it));
        }
        if (!value.isValueNode() || value.isNull()) {
            throw new RpcException("The option “" + name + "” has a value of another type.");
        }
        return name.equals("header")
                ? value.asString().lines().filter(it -> !it.isBlank())
                : Stream.of(value.asString());
    }

    /// @throws RpcException where one of them is not among `allowed`
    Options only(OptionRule.Use use) {
        values.keySet().stream().filter(it -> !OptionRule.of(it).allows(use)).findFirst().ifPresent(it -> {
            throw new RpcException("The option “" + it + "” cannot be set here.");
        });
        return this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// The last value; empty where the option is not set, or is set to nothing.
    Optional<String> text(String name) {
        return all(name).stream().reduce((_, last) -> last).filter(it -> !it.isEmpty());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean is(String name, String value) {
        return text(name).filter(value::equals).isPresent();
    }

    /// These, and from `others` what these leave open.
    Options over(Options others) {
        Map<String, List<String>> both = new LinkedHashMap<>(others.values);
        both.putAll(values);
        return new Options(both);
    }

    /// With one value more, which is what it may be; nothing for an empty one.
    Options with(String name, String value) {
        return value.isEmpty() ? this : new Options(Map.of(name, List.of(value))).over(this);
    }
}
