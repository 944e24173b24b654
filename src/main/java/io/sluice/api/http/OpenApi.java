package io.sluice.api.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API (OpenAPI 3.1), made of the routes and the records that they take and give.
public final class OpenApi {
    private static final String JSON = "application/json";
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final Map<Type, Map<String, Object>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")), Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")), Map.entry(int.class, Map.of("type", "integer")),
            Map.entry(Integer.class, Map.of("type", "integer")), Map.entry(long.class, Map.of("type", "integer")),
            Map.entry(Long.class, Map.of("type", "integer")), Map.entry(Double.class, Map.of("type", "number")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(URI.class, Map.of("type", "string", "format", "uri")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(java.nio.file.Path.class, Map.of("type", "string")),
            Map.entry(ObjectNode.class, Map.of("type", "object")));

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    private OpenApi() {
    }

    /// Tells of `routes`, and of itself.
    public static Route route(List<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        Route self = Route.get("/api/openapi.json", "This description.", ObjectNode.class, _ -> describe(all));
        all.add(self);
        return self;
    }

    private static Map<String, Object> describe(List<Route> routes) {
        var api = new OpenApi();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        routes.forEach(route -> paths.computeIfAbsent(route.path(), _ -> new TreeMap<>())
                .put(route.method().name().toLowerCase(Locale.ROOT), api.operation(route)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("openapi", "3.1.0");
        whole.put("info", Map.of("title", "Sluice", "version", "1", "description",
                "The local API of Sluice. Every request but that for health needs the token of endpoint.json."));
        whole.put("security", List.of(Map.of("token", List.of())));
        whole.put("paths", paths);
        whole.put("components", Map.of("schemas", api.schemas, "securitySchemes",
                Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return whole;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.summary());
        operation.put("parameters", parameters(route));
        if (route.takes() != null) {
            operation.put("requestBody", Map.of("required", true, "content", content(route.takes(), JSON, true)));
        }
        Map<String, Object> answers = new TreeMap<>();
        answers.put(String.valueOf(route.gives().status()), answer(route.gives()));
        answers.put("default", Map.of("description", "What went wrong", "content",
                content(Problem.class, Problem.MEDIA_TYPE, true)));
        operation.put("responses", answers);
        return operation;
    }

    private static List<Map<String, Object>> parameters(Route route) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Matcher names = IN_PATH.matcher(route.path()); names.find();) {
            parameters.add(Map.of("name", names.group(1), "in", "path", "required", true, "schema",
                    Map.of("type", "string", "format", "uuid")));
        }
        route.queries().forEach(it -> parameters.add(Map.of("name", it.name(), "in", "query", "description",
                it.meaning(), "schema", Map.of("type", it.type()))));
        return parameters;
    }

    private Map<String, Object> answer(Route.Gives gives) {
        return gives.body() == null
                ? Map.of("description", "Done")
                : Map.of("description", "Done", "content", content(gives.body(), JSON, false));
    }

    private Map<String, Object> content(Class<?> body, String mediaType, boolean mayLack) {
        return Map.of(mediaType, Map.of("schema", schema(body, mayLack)));
    }

    /// @param mayLack whether what may be null may be left out as well
    private Map<String, Object> schema(Type type, boolean mayLack) {
        Map<String, Object> simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Map.of("type", "array", "items", schema(list.getActualTypeArguments()[0], mayLack));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of("type", "object", "additionalProperties", schema(map.getActualTypeArguments()[1], mayLack));
        }
        if (type instanceof Class<?> body && body.isRecord()) {
            String name = name(body);
            Class<?> known = named.putIfAbsent(name, body);
            if (known == null) {
                schemas.put(name, object(body, mayLack));
            } else if (known != body) {
                throw new IllegalStateException(known + " and " + body + " would be described by one name");
            }
            return Map.of("$ref", "#/components/schemas/" + name);
        }
        throw new IllegalStateException("No schema for " + type);
    }

    private static String name(Class<?> body) {
        Class<?> outer = body.getEnclosingClass();
        String own = body.getSimpleName().replaceAll("Body$", "");
        return outer != null && outer.isRecord() ? name(outer) + own : own;
    }

    private Map<String, Object> object(Class<?> body, boolean mayLack) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Shape.Member member : Shape.of(body)) {
            members.put(member.name(), nullable(schema(member.type(), mayLack), member.nullable()));
            if (!member.nullable() || !mayLack) {
                required.add(member.name());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", members);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Object nullable(Map<String, Object> schema, boolean nullable) {
        @Nullable
        Object type = schema.get("type");
        if (!nullable) {
            return schema;
        }
        if (type == null) {
            return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
        }
        Map<String, Object> wider = new LinkedHashMap<>(schema);
        wider.put("type", List.of(type, "null"));
        return wider;
    }
}
