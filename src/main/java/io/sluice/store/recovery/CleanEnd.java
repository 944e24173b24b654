package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The marker that says that a database was closed cleanly. It names the file's length and time, so that a marker that
/// outlived its database proves nothing.
public record CleanEnd(DatabaseFile database) {
    /// Call once the database is closed.
    public void mark() throws IOException {
        try (FileChannel file = FileChannel.open(database.path(), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.writeString(marker(), fingerprint());
    }

    boolean isMarked() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(fingerprint());
    }

    /// Call before the database is opened.
    public void unmark() throws IOException {
        Files.deleteIfExists(marker());
    }

    private Path marker() {
        return database.folder().resolve(database.name() + ".clean");
    }

    private String fingerprint() throws IOException {
        return Files.size(database.path()) + " " + Files.getLastModifiedTime(database.path()).toMillis() + "\n";
    }
}
