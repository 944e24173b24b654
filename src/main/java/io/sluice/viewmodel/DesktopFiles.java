package io.sluice.viewmodel;

import java.io.IOException;
import java.nio.file.Path;

/// Opens files by the programs that the desktop has for them. Safe for any thread; both may block for some seconds.
public interface DesktopFiles {
    /// Opens a file, or shows what could be run as a program in its folder.
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
}
