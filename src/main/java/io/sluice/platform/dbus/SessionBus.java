package io.sluice.platform.dbus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;

/// A connection to the D-Bus of the user's session. Safe for any thread; calls of other processes come on threads of the
/// library, which end with the connection.
public final class SessionBus implements AutoCloseable {
    private static final String BUS = "org.freedesktop.DBus";

    private final DBusConnection connection;
    private final DBus bus;
    private final Loss loss;

    private SessionBus(DBusConnection connection, Loss loss) throws DBusException {
        this.connection = connection;
        this.loss = loss;
        this.bus = connection.getRemoteObject(BUS, "/org/freedesktop/DBus", DBus.class);
    }

    /// Where the bus of the session is: as the environment says, or where systemd puts it. Nobody starts one for us.
    public static Optional<String> addressIn(Map<String, String> environment) {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!named.isBlank()) {
            return Optional.of(named);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        Path socket = Path.of(runtime, "bus");
        return !runtime.isBlank() && Files.exists(socket) ? Optional.of("unix:path=" + socket) : Optional.empty();
    }

    /// Blocks while it connects.
    ///
    /// @throws IOException where nobody answers there
    public static SessionBus connect(String address) throws IOException {
        var loss = new Loss();
        try {
            return new SessionBus(DBusConnectionBuilder.forAddress(address).withShared(false)
                    .withDisconnectCallback(loss).build(), loss);
        } catch (DBusException | RuntimeException refused) { // an address that cannot be read is a runtime exception
            throw new IOException("No D-Bus at " + address, refused);
        }
    }

    private static final class Loss implements IDisconnectCallback {
        final List<Runnable> listeners = new CopyOnWriteArrayList<>();

        @Override
        public void disconnectOnError(IOException failure) {
            listeners.forEach(Runnable::run);
        }
    }

    /// Calls `listener` where the connection breaks, not where it is closed.
    public void whenLost(Runnable listener) {
        loss.listeners.add(listener);
    }

    /// Others find this process by `name` from now on.
    public void own(String name) throws DBusException {
        connection.requestBusName(name);
    }

    public void disown(String name) throws DBusException {
        connection.releaseBusName(name);
    }

    /// Others may call `object` from now on, at its own path.
    public void export(DBusInterface object) throws DBusException {
        connection.exportObject(object);
    }

    /// What `name` offers at `path`; calls block until it answers.
    public <T extends DBusInterface> T remote(String name, String path, Class<T> type) throws DBusException {
        return connection.getRemoteObject(name, path, type);
    }

    /// Returns at once; lost where the connection is.
    public void send(DBusSignal signal) {
        if (connection.isConnected()) {
            connection.sendMessage(signal);
        }
    }

    public boolean isOwned(String name) {
        return bus.NameHasOwner(name);
    }

    /// @param listener told whether somebody has `name` now, each time that changes
    public void watch(String name, Consumer<Boolean> listener) throws DBusException {
        DBusMatchRule thisName = DBusMatchRuleBuilder.create().withType(DBus.NameOwnerChanged.class).withSender(BUS)
                .withArg0123(0, name).build();
        connection.addSigHandler(thisName,
                (DBus.NameOwnerChanged change) -> {
                    if (change.name.equals(name)) {
                        listener.accept(!change.newOwner.isEmpty());
                    }
                });
    }

    /// Hears a signal of whoever sends it.
    public <S extends DBusSignal> void hear(Class<S> type, DBusSigHandler<S> listener) throws DBusException {
        connection.addSigHandler(type, listener);
    }

    @Override
    public void close() throws IOException {
        loss.listeners.clear();
        connection.close();
    }
}
