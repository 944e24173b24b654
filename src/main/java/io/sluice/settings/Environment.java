package io.sluice.settings;

import java.util.EnumMap;
import java.util.Map;

/// What the environment fixes. It goes before the file; an empty variable is none.
final class Environment {
    private static final Map<Setting, String> VARIABLES = Map.of(Setting.FOLDER, "SLUICE_DOWNLOAD_DIR", Setting.AT_ONCE,
            "DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", Setting.MAX_RETRIES, "DOWNLOAD__DEFAULT_MAX_RETRIES",
            Setting.BY_PRIORITY, "DOWNLOAD__ENABLE_PRIORITY_QUEUE", Setting.API_PORT, "SLUICE_API_PORT");

    private final Map<Setting, String> fixed = new EnumMap<>(Setting.class);
    private Settings values;

    /// @param anything settings to start from; those that are not fixed do not matter
    /// @throws SettingsException where a variable holds what its setting cannot be
    Environment(Map<String, String> variables, Settings anything) {
        values = anything;
        Member.ALL.forEach(member -> read(member, variables));
    }

    private void read(Member<?> member, Map<String, String> variables) {
        String variable = VARIABLES.get(member.setting());
        String text = variable == null ? null : variables.get(variable);
        if (variable == null || text == null || text.isBlank()) {
            return;
        }
        try {
            values = member.set(values, text);
            fixed.put(member.setting(), variable);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(variable + "=" + text + " cannot be used: " + e.getMessage(), e);
        }
    }

    Map<Setting, String> fixed() {
        return Map.copyOf(fixed);
    }

    /// Returns `settings` with the fixed ones set.
    Settings over(Settings settings) {
        return takeFixed(settings, values);
    }

    /// Returns `to` with the fixed ones as they are in `from`.
    Settings takeFixed(Settings to, Settings from) {
        Settings result = to;
        for (Member<?> member : Member.ALL) {
            if (fixed.containsKey(member.setting())) {
                result = member.take(result, from);
            }
        }
        return result;
    }
}
