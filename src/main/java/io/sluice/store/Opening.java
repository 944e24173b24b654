package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.CleanEnd;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.NewerDatabaseException;
import io.sluice.store.recovery.OpenReport;
import io.sluice.store.recovery.Recovery;
import org.flywaydb.core.api.FlywayException;

/// Makes the database file fit to be used: whole, and with the tables of `schema`.
record Opening(DatabaseFile file, Backups backups, Schema schema) {
    /// Checks the file where it was not closed cleanly, and rescues what it holds where it is damaged.
    ///
    /// @throws NewerDatabaseException where a newer H2 wrote it
    OpenReport inspect() throws IOException, SQLException {
        OpenReport report = new Recovery(file, backups, new WholeRows()).inspect();
        new CleanEnd(file).unmark();
        return report;
    }

    /// @return a connection to the tables as they are to be
    /// @throws NewerDatabaseException where a newer program made them; no row was changed then
    Connection connect() throws IOException, SQLException {
        Connection connection = file.open();
        try {
            bringUpToDate(connection);
            return connection;
        } catch (IOException | SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void bringUpToDate(Connection connection) throws IOException, SQLException {
        int found = Schema.found(connection);
        if (found > schema.version()) {
            throw new NewerDatabaseException("The list of downloads in " + file.path()
                    + " was written by a newer version of Sluice. Install that version to open it.");
        }
        if (found < schema.version()) {
            migrate(connection,
                    found == Schema.NONE ? Optional.empty() : Optional.of(backups.make(connection)));
        }
    }

    // H2 commits each change of a table by itself: a migration that fails half-way is undone from the backup.
    private void migrate(Connection connection, Optional<Path> backup) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            schema.migrate(file.writable());
            statement.execute("CHECKPOINT SYNC");
        } catch (FlywayException e) {
            connection.close();
            if (backup.isPresent()) {
                Backups.restore(backup.get(), file);
            }
            throw new StoreException("The tables could not be brought up to version " + schema.version(), e);
        }
    }
}
