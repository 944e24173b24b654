package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.engine.Constants;

/// Says in a file beside a database which version of H2 has it open, or had it last. A row would say it too late: to read
/// it, the file must be opened. H2's own setting CREATE_BUILD names the version that made the file, not the last one.
public record EngineNote(DatabaseFile database) {
    private static final String THIS = "H2 " + Constants.VERSION + "\n";

    /// Whether this version is noted. Where nothing is, another one may have written the database.
    public boolean isNoted() throws IOException {
        return Files.exists(path()) && Files.readString(path()).equals(THIS);
    }

    /// Call before the database is opened.
    public void note() throws IOException {
        if (!isNoted()) {
            Files.writeString(path(), THIS);
        }
    }

    private Path path() {
        return database.folder().resolve(database.name() + ".engine");
    }
}
