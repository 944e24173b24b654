package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Writes a database out as SQL and reads it into a new one: heals what a copy of the file would carry over.
record Transcript(DatabaseFile source) {
    void into(DatabaseFile target) throws SQLException, IOException {
        Path script = source.folder().resolve(source.name() + ".sql");
        Files.deleteIfExists(target.path());
        try {
            run(source.openReadOnly(), "SCRIPT TO ?", script);
            run(target.open(), "RUNSCRIPT FROM ?", script);
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static void run(Connection opened, String command, Path script) throws SQLException {
        try (Connection connection = opened; PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setString(1, script.toAbsolutePath().toString());
            statement.execute();
        }
    }
}
