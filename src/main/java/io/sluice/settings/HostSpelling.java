package io.sluice.settings;

import java.util.Locale;

import io.sluice.model.FetchOptions;
import io.sluice.model.HostRule;
import io.sluice.model.HostRules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What hosts are allowed, as JSON: `{"*.example.org": {"bytes_per_second": 500000, "connections": 2}}`.
final class HostSpelling {
    private static final String SPEED = "bytes_per_second";
    private static final String CONNECTIONS = "connections";
    private static final JsonMapper JSON = JsonMapper.shared();

    private HostSpelling() {
    }

    /// @throws IllegalArgumentException where `text` is something else
    static HostRules parse(String text) {
        HostRules rules = HostRules.NONE;
        for (var entry : object(text).properties()) {
            JsonNode allowed = entry.getValue();
            if (!allowed.isObject()) {
                throw new IllegalArgumentException("must say " + SPEED + " or " + CONNECTIONS + " for each host");
            }
            rules = rules.with(new HostRule(entry.getKey().toLowerCase(Locale.ROOT),
                    Spelling.BYTES.parse(allowed.path(SPEED).asString("0")),
                    Spelling.COUNT.parse(allowed.path(CONNECTIONS).asString("0"))));
        }
        return rules;
    }

    private static ObjectNode object(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException _) {
            // The message below says it better.
        }
        throw new IllegalArgumentException("must be an object with a member for each host");
    }

    static JsonNode write(HostRules hosts) {
        ObjectNode all = JSON.createObjectNode();
        for (HostRule rule : hosts.rules()) {
            ObjectNode allowed = all.putObject(rule.host());
            if (rule.bytesPerSecond() != FetchOptions.UNLIMITED) {
                allowed.put(SPEED, rule.bytesPerSecond());
            }
            if (rule.connections() != FetchOptions.AS_SET) {
                allowed.put(CONNECTIONS, rule.connections());
            }
        }
        return all;
    }
}
