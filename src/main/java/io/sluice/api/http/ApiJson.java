package io.sluice.api.http;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.javalin.json.JsonMapper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How JSON is spelled here: members in snake case, times in RFC 3339 and UTC, paths as text. A member that nobody knows is
/// an error: what was misspelled would be ignored otherwise.
public final class ApiJson implements JsonMapper {
    private static final tools.jackson.databind.json.JsonMapper JSON = tools.jackson.databind.json.JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule("sluice").addSerializer(new PathText())).build();

    private static final class PathText extends StdSerializer<Path> {
        PathText() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator json, SerializationContext context) {
            json.writeString(path.toString());
        }
    }

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /// @throws JacksonException where it is no JSON
    public static JsonNode tree(byte[] json) {
        return JSON.readTree(json);
    }

    /// @throws ProblemException where it is no JSON object, or not of that type; it names the member
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (!tree.isObject()) {
                throw Problem.of(Problem.Kind.BAD_REQUEST, "The body must be a JSON object.").exception();
            }
            if (type.isRecord()) {
                check(tree, type);
            }
            return JSON.treeToValue(tree, type);
        } catch (DatabindException wrong) {
            String member = wrong.getPath().stream().map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull).collect(Collectors.joining("."));
            throw ProblemException.bad(member, "The value of “" + member + "” is of another type, or out of range.");
        } catch (JacksonException malformed) {
            throw Problem.of(Problem.Kind.BAD_REQUEST, "The body is not JSON.").exception();
        }
    }

    // Jackson does not look for such members where a record has unwrapped ones.
    private static void check(JsonNode tree, Class<?> type) {
        Set<String> known = Shape.of(type).stream().map(Shape.Member::name).collect(Collectors.toSet());
        tree.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.bad(Ask.shortened(name), "“" + Ask.shortened(name) + "” is not known here.");
        });
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return write(value);
    }

    @Override
    public <T> T fromJsonStream(InputStream json, Type type) {
        return JSON.readValue(json, JSON.constructType(type));
    }
}
