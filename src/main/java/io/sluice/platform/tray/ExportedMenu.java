package io.sluice.platform.tray;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.sluice.platform.dbus.DBusMenu;
import org.freedesktop.dbus.errors.InvalidMethodArgument;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The menu as the tray's host reads it. Called on threads of the bus.
final class ExportedMenu implements DBusMenu {
    private static final int VERSION = 3;

    private record Revision(int number, MenuTree tree) {
    }

    private final Consumer<String> chosen;
    private volatile Revision current;

    /// @param chosen told the action of each item that is clicked
    ExportedMenu(List<MenuEntry> entries, Consumer<String> chosen) {
        this.chosen = chosen;
        this.current = new Revision(1, new MenuTree(entries));
    }

    /// @return what tells hosts of it
    LayoutUpdated replace(List<MenuEntry> entries) throws DBusException {
        current = new Revision(current.number() + 1, new MenuTree(entries));
        return new LayoutUpdated(PATH, new UInt32(current.number()), MenuTree.ROOT);
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    // All properties come each time, whatever `names` says: hosts pick theirs, as with Canonical's own library.
    @Override
    public Pair<UInt32, Node> layout(int parent, int depth, List<String> names) {
        Revision now = current;
        return new Pair<>(new UInt32(now.number()), now.tree().layout(parent, depth).orElseThrow(() -> noItem(parent)));
    }

    @Override
    public List<Properties> groupProperties(List<Integer> ids, List<String> names) {
        MenuTree tree = current.tree();
        Collection<Integer> wanted = ids.isEmpty() ? tree.ids() : ids;
        return wanted.stream().filter(tree::has).map(id -> new Properties(id, tree.properties(id))).toList();
    }

    @Override
    public Variant<?> property(int id, String name) {
        Variant<?> value = current.tree().properties(id).get(name);
        if (value == null) {
            throw noItem(id);
        }
        return value;
    }

    @Override
    public void event(int id, String what, Variant<?> data, UInt32 timestamp) {
        if (what.equals(CLICKED)) {
            current.tree().action(id).ifPresent(chosen);
        }
    }

    @Override
    public List<Integer> eventGroup(List<Event> events) {
        List<Integer> unknown = new ArrayList<>();
        for (Event event : events) {
            if (current.tree().has(event.id)) {
                event(event.id, event.what, event.data, event.timestamp);
            } else {
                unknown.add(event.id);
            }
        }
        return unknown;
    }

    @Override
    public boolean aboutToShow(int id) {
        return false;
    }

    @Override
    public Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
        MenuTree tree = current.tree();
        return new Pair<>(List.of(), ids.stream().filter(id -> !tree.has(id)).toList());
    }

    @Override
    public UInt32 getVersion() {
        return new UInt32(VERSION);
    }

    @Override
    public String getTextDirection() {
        return "ltr";
    }

    @Override
    public String getStatus() {
        return "normal";
    }

    @Override
    public List<String> getIconThemePath() {
        return List.of();
    }

    private static InvalidMethodArgument noItem(int id) {
        return new InvalidMethodArgument("The menu has no such item: " + id);
    }
}
