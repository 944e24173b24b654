package io.sluice.platform.dbus;

import org.freedesktop.dbus.annotations.DBusBoundProperty;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/// Who brings items to the trays that show them. It belongs to the desktop, and comes and goes with its panel.
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {
    String NAME = "org.kde.StatusNotifierWatcher";
    String PATH = "/StatusNotifierWatcher";

    /// @param service the bus name of the item
    @DBusMemberName("RegisterStatusNotifierItem")
    void registerItem(String service);

    /// Whether a tray shows the items; without one, nobody sees them.
    @DBusBoundProperty(name = "IsStatusNotifierHostRegistered")
    boolean isHostRegistered();

    /// A first tray has come.
    class StatusNotifierHostRegistered extends DBusSignal {
        public StatusNotifierHostRegistered(String path) throws DBusException {
            super(path);
        }
    }

    /// The last tray has gone. Not of the specification, but sent by KDE.
    class StatusNotifierHostUnregistered extends DBusSignal {
        public StatusNotifierHostUnregistered(String path) throws DBusException {
            super(path);
        }
    }
}
