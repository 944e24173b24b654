package io.sluice.platform.tray;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.sluice.platform.dbus.SessionBus;
import io.sluice.platform.dbus.StatusNotifierItem;
import io.sluice.platform.dbus.StatusNotifierWatcher;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The icon as a StatusNotifierItem: KDE, Xfce, Cinnamon, GNOME with its AppIndicator extension, the bars of Wayland.
/// A watcher that comes later is found then, and so is one that comes again.
final class StatusNotifierTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);

    private final SessionBus bus;
    private final String name;
    private final TrayEvents events;
    private final Executor background;
    private final ExportedItem item;
    private final ExportedMenu menu;

    private StatusNotifierTray(SessionBus bus, TrayState first, TrayEvents events, Executor background) {
        this.bus = bus;
        this.name = "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-1";
        this.events = events;
        this.background = background;
        this.item = new ExportedItem(first, events::activated);
        this.menu = new ExportedMenu(first.menu(), events::chosen);
    }

    /// Blocks for some calls over the bus, which stays the caller's to close.
    ///
    /// @param background runs what waits for an answer of the bus
    static StatusNotifierTray open(SessionBus bus, TrayState first, TrayEvents events, Executor background)
            throws IOException {
        var tray = new StatusNotifierTray(bus, first, events, background);
        try {
            tray.export();
        } catch (DBusException | DBusExecutionException refused) {
            throw new IOException("The session's D-Bus takes no tray icon", refused);
        }
        return tray;
    }

    private void export() throws DBusException {
        bus.export(item);
        bus.export(menu);
        bus.own(name);
        bus.whenLost(() -> events.hosted(false));
        // Listening comes before looking, so that no watcher slips through between them.
        bus.watch(StatusNotifierWatcher.NAME, _ -> later(true));
        bus.hear(StatusNotifierWatcher.StatusNotifierHostRegistered.class, _ -> later(false));
        bus.hear(StatusNotifierWatcher.StatusNotifierHostUnregistered.class, _ -> later(false));
        look(true);
    }

    // The bus' own threads must not wait for answers of the bus.
    private void later(boolean watcherIsNew) {
        try {
            background.execute(() -> look(watcherIsNew));
        } catch (RejectedExecutionException ending) {
            LOG.debug("The program ends", ending);
        }
    }

    // One at a time: the last one to look tells the last truth.
    private synchronized void look(boolean watcherIsNew) {
        events.hosted(isHosted(watcherIsNew));
    }

    private boolean isHosted(boolean watcherIsNew) {
        try {
            if (!bus.isOwned(StatusNotifierWatcher.NAME)) {
                return false; // asked first: a call to a name that nobody has may wait for its start
            }
            StatusNotifierWatcher watcher = bus.remote(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH,
                    StatusNotifierWatcher.class);
            if (watcherIsNew) {
                watcher.registerItem(name);
            }
            return watcher.isHostRegistered();
        } catch (DBusException | DBusExecutionException unanswered) {
            LOG.info("The tray of the desktop does not answer", unanswered);
            return false;
        }
    }

    @Override
    public void show(TrayState state) {
        TrayState before = item.state();
        item.replace(state);
        try {
            if (!state.icon().equals(before.icon())) {
                bus.send(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
            }
            if (!state.tooltip().equals(before.tooltip())) {
                bus.send(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
            }
            if (!state.menu().equals(before.menu())) {
                bus.send(menu.replace(state.menu()));
            }
        } catch (DBusException defect) {
            throw new IllegalStateException(defect); // a signal that cannot be written
        }
    }

    @Override
    public void close() {
        try {
            bus.disown(name); // the watcher sees it go, and takes the icon away
        } catch (DBusException | DBusExecutionException gone) {
            LOG.debug("The bus was gone before the icon", gone);
        }
    }
}
