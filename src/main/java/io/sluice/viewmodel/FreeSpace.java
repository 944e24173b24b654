package io.sluice.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The room on the disk of a folder, which need not be there yet. Asks the disk, and one of the network may take its time:
/// never on the JavaFX thread.
final class FreeSpace {
    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);

    private FreeSpace() {
    }

    /// Bytes that this user may still write there; -1 where the disk does not say.
    static long in(Path folder) {
        Path there = nearest(folder);
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            LOG.warn("The free space of {} is not known", there, unknown);
            return -1;
        }
    }

    /// The folder, or the nearest one above it that is there.
    static Path nearest(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
