package io.sluice.platform.notice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.sluice.platform.dbus.Notifications;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The program of a desktop that shows notices, on a connection of its own.
final class TestNotifications implements Notifications, AutoCloseable {
    record Shown(String application, int replaces, String title, String text, List<String> actions,
            Map<String, Variant<?>> hints) {
    }

    final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final DBusConnection connection;
    private final List<String> capabilities;

    TestNotifications(String address, String... capabilities) throws Exception {
        this.capabilities = List.of(capabilities);
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject(this);
        connection.requestBusName(NAME);
    }

    void click(int id) throws Exception {
        click(id, "default");
    }

    void click(int id, String action) throws Exception {
        connection.sendMessage(new ActionInvoked(PATH, new UInt32(id), action));
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public List<String> capabilities() {
        return capabilities;
    }

    @Override
    public UInt32 show(String application, UInt32 replaces, String icon, String title, String text,
            List<String> actions, Map<String, Variant<?>> hints, int milliseconds) {
        shown.add(new Shown(application, replaces.intValue(), title, text, actions, hints));
        return new UInt32(shown.size());
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
