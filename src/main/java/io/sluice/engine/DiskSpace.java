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
        Files.createDirectories(folder);
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < bytes) {
            throw new TransferException(new Failure.DiskFull(folder, bytes - room));
        }
    }
}
