package io.sluice.architecture.planted.engine;

import org.freedesktop.dbus.DBusPath;

public final class SpeaksDBus {
    DBusPath tray() {
        return new DBusPath("/");
    }
}
