package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.sluice.model.Failure;

/// Looks whether a file will fit, before the first byte of it is fetched.
final class DiskSpace {
    private DiskSpace() {
    }

    /// @param folder made where it is missing
    static void check(Path folder, long bytes) throws IOException, TransferException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        long room = room(folder);
        if (room < bytes) {
            throw new TransferException(new Failure.DiskFull(folder, bytes - room));
        }
    }

    // Asks the system about this folder alone; Files.getFileStore reads the list of all that is mounted first. But it
    // says 0 for what it cannot tell, too.
    private static long room(Path folder) throws IOException {
        long room = folder.toFile().getUsableSpace();
        return room > 0 ? room : Files.getFileStore(folder).getUsableSpace();
    }
}
