package io.sluice.settings;

import java.nio.file.Path;
import java.util.Optional;

import io.sluice.model.HostRules;
import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.model.query.Sort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings as a tree: an object for each topic, with a member for each setting, as `docs/settings.md` lists them.
public final class SettingsTree {
    private static final JsonMapper JSON = new JsonMapper();

    private SettingsTree() {
    }

    /// What a change is about.
    ///
    /// @param name    `topic.member`
    /// @param setting that has this name
    public record Named(String name, Setting setting) {
    }

    public static ObjectNode write(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        write(settings, root);
        return root;
    }

    /// Puts them into a tree that may have other members.
    static void write(Settings settings, ObjectNode root) {
        Member.ALL.forEach(member -> topic(root, member.topic()).set(member.name(), node(member.get(settings))));
    }

    /// Empty where no setting is called so.
    public static Optional<Named> named(String topic, String name) {
        return member(topic, name).map(it -> new Named(topic + "." + name, it.setting()));
    }

    public static Named named(Setting setting) {
        return Member.ALL.stream().filter(it -> it.setting() == setting).findFirst()
                .map(it -> new Named(it.topic() + "." + it.name(), setting)).orElseThrow();
    }

    /// @throws IllegalArgumentException where `value` is not one of this setting, with what it must be, or no setting is
    /// called so
    public static Settings with(Settings settings, String topic, String name, JsonNode value) {
        return with(settings, member(topic, name)
                .orElseThrow(() -> new IllegalArgumentException("There is no setting " + topic + "." + name)), value);
    }

    static Settings with(Settings settings, Member<?> member, JsonNode value) {
        return member.set(settings, value.isValueNode() ? value.asString() : value.toString());
    }

    private static Optional<Member<?>> member(String topic, String name) {
        return Member.ALL.stream().filter(it -> it.topic().equals(topic) && it.name().equals(name))
                .<Member<?>>map(it -> it).findFirst();
    }

    private static ObjectNode topic(ObjectNode root, String name) {
        return root.path(name) instanceof ObjectNode topic ? topic : root.putObject(name);
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Path path -> JSON.valueToTree(path.toString());
            case WeeklyWindows windows -> JSON.valueToTree(windows.toString());
            case SpeedWindows speeds -> JSON.valueToTree(speeds.toString());
            case WindowBounds bounds -> JSON.valueToTree(bounds.toString());
            case ColumnSettings columns -> JSON.valueToTree(columns.toString());
            case Member.Origins origins -> JSON.valueToTree(origins.toString());
            case HostRules hosts -> HostSpelling.write(hosts);
            case Sort sort -> ListSpelling.write(sort);
            case Member.Categories categories -> ListSpelling.writeCategories(categories.all());
            case Member.Searches searches -> ListSpelling.writeSearches(searches.all());
            default -> JSON.valueToTree(value);
        };
    }
}
