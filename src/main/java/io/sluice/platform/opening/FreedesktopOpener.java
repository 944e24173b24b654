package io.sluice.platform.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.sluice.platform.dbus.FileBrowser;
import io.sluice.platform.dbus.SessionBus;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens files by xdg-open, and has the desktop's file manager select them.
///
/// @param tool xdg-open
/// @param bus  the address of the session's D-Bus
record FreedesktopOpener(String tool, Optional<String> bus) implements FileOpener {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopOpener.class);

    @Override
    public boolean open(Path file) throws IOException {
        Path there = Programs.existing(file);
        boolean opens = !Programs.couldRun(there);
        if (opens) {
            Launch.of(List.of(tool), there, true);
        } else {
            show(there);
        }
        return opens;
    }

    @Override
    public void show(Path file) throws IOException {
        Path there = Programs.existing(file);
        boolean selected = bus.isPresent() && isSelected(there, bus.get());
        if (!selected) {
            Launch.of(List.of(tool), Objects.requireNonNull(there.getParent(), "A root is no file"), true);
        }
    }

    private static boolean isSelected(Path file, String address) {
        try (SessionBus session = SessionBus.connect(address)) {
            session.remote(FileBrowser.NAME, FileBrowser.PATH, FileBrowser.class)
                    .showItems(List.of(file.toUri().toString()), "");
            return true;
        } catch (IOException | DBusException | DBusExecutionException nobody) {
            LOG.info("No file manager selects files: {}", nobody.toString());
            return false;
        }
    }
}
