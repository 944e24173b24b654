package io.sluice.platform.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.sluice.platform.dbus.SessionBus;

/// Opens files by the programs that the desktop has for them. Nothing goes through a shell, paths are absolute and so
/// never taken for options, and no program that was downloaded is run. Safe for any thread; every method may block for
/// some seconds.
public interface FileOpener {
    /// Opens a file as a double click in the file manager would. What could be run as a program ([Programs]) is shown in
    /// its folder instead.
    ///
    /// @return whether it was opened, not shown
    /// @throws java.nio.file.NoSuchFileException where it is not there any more
    /// @throws IOException                       where the desktop does not open it
    boolean open(Path file) throws IOException;

    /// Opens the folder of a file, with the file selected where the desktop can do that.
    ///
    /// @throws java.nio.file.NoSuchFileException where it is not there any more
    /// @throws IOException                       where the desktop does not show it
    void show(Path file) throws IOException;

    /// @param operatingSystem the system property `os.name`
    /// @param environment     the variables of the process
    static FileOpener of(String operatingSystem, Map<String, String> environment) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            // Explorer ends with 1 also where all went well.
            return new CommandOpener(List.of("explorer.exe"), List.of("explorer.exe", "/select,"), false);
        }
        return system.startsWith("mac")
                ? new CommandOpener(List.of("open"), List.of("open", "-R"), true)
                : new FreedesktopOpener("xdg-open", SessionBus.addressIn(environment));
    }
}
