package io.sluice.platform.tray;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.sluice.platform.dbus.StatusNotifierWatcher;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;

/// The watcher of a desktop, on a connection of its own.
final class TestWatcher implements StatusNotifierWatcher, AutoCloseable {
    final List<String> items = new CopyOnWriteArrayList<>();
    private final DBusConnection connection;
    private volatile boolean hasHost;

    TestWatcher(String address, boolean hasHost) throws Exception {
        this.hasHost = hasHost;
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject(this);
        connection.requestBusName(NAME);
    }

    void hostComes() throws Exception {
        hasHost = true;
        connection.sendMessage(new StatusNotifierHostRegistered(PATH));
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void registerItem(String service) {
        items.add(service);
    }

    @Override
    public boolean isHostRegistered() {
        return hasHost;
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
