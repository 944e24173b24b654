package io.sluice.platform.dbus;

import java.util.List;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/// The desktop's file manager, after the File Manager D-Bus Interface of freedesktop.org.
@DBusInterfaceName("org.freedesktop.FileManager1")
public interface FileBrowser extends DBusInterface {
    String NAME = "org.freedesktop.FileManager1";
    String PATH = "/org/freedesktop/FileManager1";

    /// Opens the folders of files, and selects the files there.
    ///
    /// @param uris    `file:` URIs
    /// @param startup names the user's step for the window manager; may be empty
    @DBusMemberName("ShowItems")
    void showItems(List<String> uris, String startup);
}
