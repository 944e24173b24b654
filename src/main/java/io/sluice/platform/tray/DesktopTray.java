package io.sluice.platform.tray;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.sluice.platform.dbus.SessionBus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The icon in whichever tray there is: a host of StatusNotifierItems where one answers, otherwise AWT's tray where the
/// desktop may have one, otherwise none. Safe for any thread.
public final class DesktopTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopTray.class);

    /// What of the desktop decides who may show the icon.
    ///
    /// @param bus empty where the session has no D-Bus
    /// @param awt whether AWT's tray is worth its memory
    public record Desktop(Optional<SessionBus> bus, boolean awt) {
        /// @param system      the name of the operating system
        /// @param environment of the process
        public static Desktop of(String system, Map<String, String> environment, Optional<SessionBus> bus) {
            boolean onX11 = !environment.getOrDefault("DISPLAY", "").isBlank()
                    && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
            return new Desktop(bus, !system.startsWith("Linux") || onX11);
        }
    }

    private final Desktop desktop;
    private final TrayEvents events;
    private TrayState state; // guarded by this, as is all below
    private @Nullable Tray notifierItem;
    private @Nullable AwtTray awt;
    private boolean isClosed;

    private DesktopTray(Desktop desktop, TrayState first, TrayEvents events) {
        this.desktop = desktop;
        this.state = first;
        this.events = events;
    }

    /// Blocks while it asks the desktop.
    ///
    /// @param background runs what waits for the desktop later on
    public static DesktopTray open(Desktop desktop, TrayState first, TrayEvents events, Executor background) {
        var tray = new DesktopTray(desktop, first, events);
        tray.open(background);
        return tray;
    }

    private void open(Executor background) {
        if (desktop.bus().isPresent()) {
            try {
                Tray opened = StatusNotifierTray.open(desktop.bus().get(), current(), new ByBus(), background);
                keep(opened);
                return; // it has told by now whether it is hosted
            } catch (IOException refused) {
                LOG.info("No tray icon by D-Bus", refused);
            }
        }
        openAwt();
    }

    private synchronized TrayState current() {
        return state;
    }

    private synchronized void keep(Tray opened) {
        notifierItem = opened;
        opened.show(state);
    }

    // Without the lock, since loading AWT takes its time.
    private void openAwt() {
        Optional<AwtTray> opened = desktop.awt() ? AwtTray.open(current(), events) : Optional.empty();
        if (opened.isPresent()) {
            keep(opened.get()); // it tells when it is there
        } else {
            events.hosted(false);
        }
    }

    private synchronized void keep(AwtTray opened) {
        closeAwt();
        awt = opened;
        opened.show(state);
        if (isClosed) {
            closeAwt();
        }
    }

    private synchronized void closeAwt() {
        if (awt != null) {
            awt.close();
            awt = null;
        }
    }

    /// One icon at a time: AWT's goes when a host of items comes, and comes when it goes.
    private final class ByBus implements TrayEvents {
        @Override
        public void hosted(boolean hosted) {
            if (hosted) {
                closeAwt();
                events.hosted(true);
            } else {
                openAwt();
            }
        }

        @Override
        public void activated() {
            events.activated();
        }

        @Override
        public void chosen(String action) {
            events.chosen(action);
        }
    }

    @Override
    public synchronized void show(TrayState newState) {
        state = newState;
        if (notifierItem != null) {
            notifierItem.show(newState);
        }
        if (awt != null) {
            awt.show(newState);
        }
    }

    /// Shows a message at the icon, where it is AWT's; otherwise nothing. Returns at once.
    public synchronized void say(String title, String text, boolean failure) {
        if (awt != null) {
            awt.say(title, text, failure);
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        closeAwt();
        if (notifierItem != null) {
            notifierItem.close();
        }
    }
}
