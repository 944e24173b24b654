package io.sluice.platform;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;

/// The trash of Windows and macOS. It takes files, and gives none back.
final class SystemTrash implements FileTrash {
    @Override
    public Trashed put(Path file) throws IOException {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)) {
            throw new IOException("There is no trash on this machine");
        }
        if (!Desktop.getDesktop().moveToTrash(file.toFile())) {
            throw new IOException("The trash did not take " + file);
        }
        return _ -> false;
    }
}
