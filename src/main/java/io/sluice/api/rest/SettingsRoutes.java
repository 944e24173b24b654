package io.sluice.api.rest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.javalin.http.HandlerType;
import io.sluice.api.http.Ask;
import io.sluice.api.http.Problem;
import io.sluice.api.http.ProblemException;
import io.sluice.api.http.Route;
import io.sluice.settings.Setting;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;
import io.sluice.settings.SettingsTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What may be asked of the settings: an object for each topic, as in the file, and three by the names that the
/// environment has for them.
final class SettingsRoutes {
    private static final Map<String, Setting> SHORT = Map.of("max_concurrent_downloads", Setting.AT_ONCE,
            "default_max_retries", Setting.MAX_RETRIES, "enable_priority_queue", Setting.BY_PRIORITY);
    private static final String FIXED = "fixed";
    private static final Set<Setting> NOT_FOR_PAGES = EnumSet.of(Setting.FOLDER, Setting.CATEGORIES, Setting.API,
            Setting.API_PORT, Setting.API_ORIGINS, Setting.ARIA2_PORT, Setting.ARIA2_SHUTDOWN,
            Setting.PROXY_MODE, Setting.PROXY_ADDRESS, Setting.PROXY_USER);

    private final SettingsStore settings;

    SettingsRoutes(SettingsStore settings) {
        this.settings = settings;
    }

    List<Route> all() {
        return List.of(Route.get("/api/settings", "The settings, and which of them the environment fixes.",
                ObjectNode.class, _ -> tree()),
                Route.post("/api/settings", "Changes settings; they take effect at once.", ObjectNode.class,
                        this::change)
                        .by(HandlerType.PATCH).taking(ObjectNode.class));
    }

    private ObjectNode tree() {
        ObjectNode root = SettingsTree.write(settings.current());
        new TreeMap<>(SHORT).forEach((name, setting) -> {
            String[] at = SettingsTree.named(setting).name().split("\\.");
            root.set(name, root.path(at[0]).path(at[1]));
        });
        ObjectNode fixed = root.putObject(FIXED);
        settings.fixed().forEach((setting, variable) -> fixed.put(SettingsTree.named(setting).name(), variable));
        return root;
    }

    /// @param shown as the client calls it
    private record Wish(String shown, SettingsTree.Named setting, JsonNode value) {
        Settings in(Settings all) {
            String[] at = setting.name().split("\\.");
            try {
                return SettingsTree.with(all, at[0], at[1], value);
            } catch (IllegalArgumentException wrong) {
                throw ProblemException.bad(shown, "“" + shown + "” cannot be that: " + wrong.getMessage() + ".");
            }
        }
    }

    private Object change(Ask ask) {
        List<Wish> wishes = new ArrayList<>();
        ask.body(ObjectNode.class).properties().forEach(it -> read(it.getKey(), it.getValue(), wishes));
        wishes.forEach(this::checkFree);
        if (ask.comesFromAPage()) {
            wishes.forEach(SettingsRoutes::checkHarmless);
        }
        settings.change(all -> {
            Settings changed = all;
            for (Wish wish : wishes) {
                changed = wish.in(changed);
            }
            return changed;
        });
        return tree();
    }

    private static void read(String name, JsonNode value, List<Wish> wishes) {
        Setting known = SHORT.get(name);
        if (known != null) {
            wishes.add(new Wish(name, SettingsTree.named(known), value));
        } else if (value.isObject()) {
            value.properties().forEach(it -> wishes.add(new Wish(name + "." + it.getKey(),
                    SettingsTree.named(name, it.getKey()).orElseThrow(() -> unknown(name + "." + it.getKey())),
                    it.getValue())));
        } else {
            throw unknown(name);
        }
    }

    private static ProblemException unknown(String name) {
        return ProblemException.bad(Ask.shortened(name), "There is no setting “" + Ask.shortened(name) + "”.");
    }

    // Where files go, who gets in and by which way bytes come is not for a page of a browser, whoever gave it the token.
    private static void checkHarmless(Wish wish) {
        if (NOT_FOR_PAGES.contains(wish.setting().setting())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "“" + wish.shown() + "” cannot be set by a page of a browser.")
                    .at(wish.shown()).exception();
        }
    }

    private void checkFree(Wish wish) {
        String variable = settings.fixed().get(wish.setting().setting());
        if (variable != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "“" + wish.shown() + "” is fixed by the variable " + variable + ".")
                    .at(wish.shown()).exception();
        }
    }
}
