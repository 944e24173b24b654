package io.sluice.platform.tray;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.sluice.platform.dbus.DBusMenu;
import io.sluice.platform.dbus.StatusNotifierItem;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A panel that listens to its items.
final class TestHost implements AutoCloseable {
    final List<String> signals = new CopyOnWriteArrayList<>();
    private final DBusConnection connection;

    TestHost(String address) throws Exception {
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.addSigHandler(StatusNotifierItem.NewIcon.class, _ -> signals.add("NewIcon"));
        connection.addSigHandler(StatusNotifierItem.NewToolTip.class, _ -> signals.add("NewToolTip"));
        connection.addSigHandler(DBusMenu.LayoutUpdated.class, _ -> signals.add("LayoutUpdated"));
    }

    /// As Cinnamon does: dbus-send cannot say it.
    void clickInAGroup(String item, int id) throws Exception {
        connection.getRemoteObject(item, DBusMenu.PATH, DBusMenu.class)
                .eventGroup(List.of(new DBusMenu.Event(id, DBusMenu.CLICKED, new Variant<>(0), new UInt32(0))));
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
