package io.sluice.platform.dbus;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A menu that another process draws, after Canonical's `com.canonical.dbusmenu`, version 3. The item 0 is the root.
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DBusMenu extends DBusInterface {
    String PATH = "/MenuBar";
    String CLICKED = "clicked";

    /// @param depth how many levels below `parent`, -1 for all
    /// @param names which properties, empty for all
    /// @return the revision of the menu, and the item `parent` with what is below it
    @DBusMemberName("GetLayout")
    Pair<UInt32, Node> layout(int parent, int depth, List<String> names);

    /// @param ids empty for all
    @DBusMemberName("GetGroupProperties")
    List<Properties> groupProperties(List<Integer> ids, List<String> names);

    @DBusMemberName("GetProperty")
    Variant<?> property(int id, String name);

    /// @param what [#CLICKED], `hovered`, `opened` or `closed`
    @DBusMemberName("Event")
    void event(int id, String what, Variant<?> data, UInt32 timestamp);

    /// Cinnamon sends its events in groups.
    ///
    /// @return those of the ids that there are not
    @DBusMemberName("EventGroup")
    List<Integer> eventGroup(List<Event> events);

    /// @return whether the layout must be read again before it is shown
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    @DBusMemberName("AboutToShowGroup")
    Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);

    @DBusBoundProperty
    UInt32 getVersion();

    @DBusBoundProperty
    String getTextDirection();

    @DBusBoundProperty
    String getStatus();

    @DBusBoundProperty
    List<String> getIconThemePath();

    /// Tells hosts to read the layout again.
    class LayoutUpdated extends DBusSignal {
        public final UInt32 revision;
        public final int parent;

        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
            this.revision = revision;
            this.parent = parent;
        }
    }

    /// `(ia{sv}av)`: an item with what is below it, each a [Node] in a variant.
    final class Node extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final Map<String, Variant<?>> properties;
        @Position(2)
        public final List<Variant<?>> children;

        public Node(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /// `(ia{sv})`: an item alone.
    final class Properties extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final Map<String, Variant<?>> properties;

        public Properties(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /// `(isvu)`: what [#event] tells, as one of many.
    final class Event extends Struct {
        @Position(0)
        public final int id;
        @Position(1)
        public final String what;
        @Position(2)
        public final Variant<?> data;
        @Position(3)
        public final UInt32 timestamp;

        public Event(int id, String what, Variant<?> data, UInt32 timestamp) {
            this.id = id;
            this.what = what;
            this.data = data;
            this.timestamp = timestamp;
        }
    }

    /// Two values that are returned together.
    final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;
        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }
}
