package io.sluice.scheduler;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A trash in a folder of the test's, which may be told to take nothing, or to give nothing back.
public final class FolderTrash implements Trash {
    private final Path folder;
    private volatile boolean taking = true;
    private volatile boolean giving = true;

    public FolderTrash(Path folder) {
        this.folder = folder;
    }

    public void takeNothing() {
        taking = false;
    }

    public void giveNothing() {
        giving = false;
    }

    @Override
    public Trashed put(Path file) throws IOException {
        if (!taking) {
            throw new IOException("No trash on this volume");
        }
        Files.createDirectories(folder);
        Path place = folder.resolve(file.getFileName());
        Files.move(file, place);
        return target -> takeOut(place, target);
    }

    private boolean takeOut(Path place, Path target) throws IOException {
        if (giving) {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(place, target);
        }
        return giving;
    }
}
