package io.sluice.platform.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.sluice.platform.dbus.FileBrowser;
import io.sluice.platform.dbus.PrivateBus;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("server")
@DisplayName("Showing a finished file in its folder")
class FileBrowserTest {
    @TempDir
    private Path folder;

    /// A desktop's file manager, on a connection of its own.
    private record TestBrowser(List<String> shown) implements FileBrowser {
        @Override
        public String getObjectPath() {
            return PATH;
        }

        @Override
        public void showItems(List<String> uris, String startup) {
            shown.addAll(uris);
        }
    }

    @Test
    void hasTheFileManagerSelectIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a b, 'c' ü.pdf"), "x");
        try (PrivateBus bus = PrivateBus.in(folder);
                DBusConnection connection = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build()) {
            var browser = new TestBrowser(new CopyOnWriteArrayList<>());
            connection.exportObject(browser);
            connection.requestBusName(FileBrowser.NAME);

            new FreedesktopOpener("no-tool", Optional.of(bus.address())).show(file);

            assertThat(browser.shown()).containsExactly(file.toUri().toString());
        }
    }

    @Test
    void opensTheFolderWhereThereIsNoFileManager() throws Exception {
        Path file = Files.writeString(folder.resolve("a.pdf"), "x");
        Path tool = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\nprintf '%s' \"$@\" > '"
                + folder.resolve("called") + "'\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        try (PrivateBus bus = PrivateBus.in(folder)) {
            new FreedesktopOpener(tool.toString(), Optional.of(bus.address())).show(file);
        }

        assertThat(folder.resolve("called")).hasContent(folder.toString());
    }
}
