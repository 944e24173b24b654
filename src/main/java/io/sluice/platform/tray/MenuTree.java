package io.sluice.platform.tray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.sluice.platform.dbus.DBusMenu;
import org.freedesktop.dbus.types.Variant;

/// A menu as dbusmenu wants it: every item has a number, the root is 0. A menu of the same shape gets the same numbers.
/// Immutable.
final class MenuTree {
    static final int ROOT = 0;
    private static final int ALL_LEVELS = -1;

    private record Item(int id, Map<String, Variant<?>> properties, Optional<String> action, List<Item> children) {
    }

    private final Map<Integer, Item> byId = new LinkedHashMap<>();

    MenuTree(List<MenuEntry> entries) {
        byId.put(ROOT, new Item(ROOT, Map.of("children-display", new Variant<>("submenu")), Optional.empty(),
                numbered(entries)));
    }

    private List<Item> numbered(List<MenuEntry> entries) {
        List<Item> items = new ArrayList<>();
        for (MenuEntry entry : entries) {
            int id = byId.size() + 1; // the root comes last
            byId.put(id, new Item(id, Map.of(), Optional.empty(), List.of())); // takes the number
            Item item = switch (entry) {
                case MenuEntry.Separator _ -> new Item(id, Map.of("type", new Variant<>("separator")), Optional.empty(),
                        List.of());
                case MenuEntry.Command(var action, var label, var enabled) ->
                    new Item(id, labelled(label, enabled), Optional.of(action), List.of());
                case MenuEntry.Choice(var action, var label, var selected, var enabled) ->
                    new Item(id, radio(label, selected, enabled), Optional.of(action), List.of());
                case MenuEntry.Submenu(var label, var children) ->
                    new Item(id, submenu(label), Optional.empty(), numbered(children));
            };
            byId.put(id, item);
            items.add(item);
        }
        return items;
    }

    private static Map<String, Variant<?>> labelled(String label, boolean enabled) {
        // An underscore marks the key of the item, two of them are one.
        return Map.of("label", new Variant<>(label.replace("_", "__")), "enabled", new Variant<>(enabled),
                "visible", new Variant<>(true));
    }

    private static Map<String, Variant<?>> radio(String label, boolean selected, boolean enabled) {
        Map<String, Variant<?>> properties = new LinkedHashMap<>(labelled(label, enabled));
        properties.put("toggle-type", new Variant<>("radio"));
        properties.put("toggle-state", new Variant<>(selected ? 1 : 0));
        return properties;
    }

    private static Map<String, Variant<?>> submenu(String label) {
        Map<String, Variant<?>> properties = new LinkedHashMap<>(labelled(label, true));
        properties.put("children-display", new Variant<>("submenu"));
        return properties;
    }

    boolean has(int id) {
        return byId.containsKey(id);
    }

    Set<Integer> ids() {
        return byId.keySet();
    }

    Optional<String> action(int id) {
        return Optional.ofNullable(byId.get(id)).flatMap(Item::action);
    }

    /// @return empty where there is no such item
    Map<String, Variant<?>> properties(int id) {
        Item item = byId.get(id);
        return item == null ? Map.of() : item.properties();
    }

    /// @param depth how many levels below, -1 for all
    Optional<DBusMenu.Node> layout(int id, int depth) {
        return Optional.ofNullable(byId.get(id)).map(item -> node(item, depth));
    }

    private static DBusMenu.Node node(Item item, int depth) {
        List<Variant<?>> children = new ArrayList<>();
        if (depth != 0) {
            int below = depth == ALL_LEVELS ? ALL_LEVELS : depth - 1;
            item.children().forEach(child -> children.add(new Variant<>(node(child, below), "(ia{sv}av)")));
        }
        return new DBusMenu.Node(item.id(), item.properties(), children);
    }
}
