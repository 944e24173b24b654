package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

import io.sluice.model.Replacement;
import io.sluice.store.recovery.Autosave;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.Checkpoint;
import io.sluice.store.recovery.CleanEnd;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.EngineNote;
import io.sluice.store.recovery.NewerDatabaseException;
import io.sluice.store.recovery.OpenReport;
import io.sluice.store.recovery.Recovery;
import io.sluice.store.recovery.UnreadableDatabaseException;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.hibernate.HibernateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the database file fit to be used: whole, and with the tables of `schema`.
record Opening(DatabaseFile file, Backups backups, Schema schema) {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /// @param report in what state the file was found
    record Opened(OpenReport report, Pool pool) {
    }

    private interface Look {
        OpenReport at() throws IOException, SQLException;
    }

    /// Checks the file where it was not closed cleanly, brings its tables up to date, and opens it.
    ///
    /// @throws NewerDatabaseException  where a newer program wrote it; no row was changed then
    /// @throws UnreadableListException where nothing of it can be read
    /// @throws StoreException          where it cannot be opened otherwise
    Opened open() {
        return open(this::inspect);
    }

    /// Puts something else in the place of a file that cannot be read, which is kept, and opens that.
    Opened open(Replacement instead) {
        return open(() -> replace(instead));
    }

    private Opened open(Look look) {
        try {
            Files.createDirectories(file.folder());
            return connect(look.at());
        } catch (SQLException e) {
            throw new StoreException(e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? "The list of downloads in " + file.path() + " is in use by another process"
                    : "The list of downloads in " + file.path() + " could not be opened", e);
        } catch (IOException e) {
            throw new StoreException(
                    "The list of downloads in " + file.path() + " could not be opened: " + e.getMessage(), e);
        } catch (HibernateException e) {
            throw new StoreException("The list of downloads in " + file.path() + " could not be opened", e);
        }
    }

    private Opened connect(OpenReport report) throws IOException, SQLException {
        try {
            return new Opened(report, Pool.open(file, connect()));
        } catch (SQLException broken) {
            if (report instanceof OpenReport.ClosedCleanly) {
                LOG.warn("The list was closed cleanly, but cannot be opened: it is checked now", broken);
                return open(); // it is not marked any more
            }
            throw broken;
        }
    }

    /// Checks the file where it was not closed cleanly, and writes it anew where it is damaged.
    ///
    /// @throws NewerDatabaseException  where a newer H2 wrote it
    /// @throws UnreadableListException where nothing of it can be read
    private OpenReport inspect() throws IOException, SQLException {
        try {
            OpenReport report = recovery().inspect();
            if (report instanceof OpenReport.Fresh) {
                Files.move(empty().path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                keepFromAnotherEngine();
            }
            engine().note();
            new CleanEnd(file).unmark();
            return report;
        } catch (UnreadableDatabaseException unreadable) {
            throw new UnreadableListException(new BackupShelf(backups, recovery()).lost(), unreadable);
        }
    }

    /// Puts something else in the place of a file that cannot be read, which is kept.
    private OpenReport replace(Replacement by) throws IOException, SQLException {
        DatabaseFile fresh = switch (by) {
            case Replacement.EmptyList _ -> empty();
            case Replacement.Backup backup -> {
                Backups.restore(backup.file(), fresh());
                yield fresh();
            }
        };
        var report = new OpenReport.Replaced(recovery().replaceBy(fresh), by);
        engine().note();
        new CleanEnd(file).unmark();
        return report;
    }

    // A new one writes into the file when it opens it, and the old one may not read it again.
    private void keepFromAnotherEngine() throws IOException {
        if (!engine().isNoted()) {
            Path backup = backups.makeOfClosed();
            LOG.info("Another version of the database engine wrote the list; as that left it, it is kept in {}",
                    backup);
        }
    }

    private EngineNote engine() {
        return new EngineNote(file);
    }

    private Recovery recovery() {
        return new Recovery(file, backups, WholeList.INVARIANTS);
    }

    // Under another name until the tables are there: a database without tables is a damaged one, not an empty list.
    private DatabaseFile empty() throws IOException, SQLException {
        Files.deleteIfExists(fresh().path());
        try (Connection connection = fresh().open()) {
            migrate(connection, fresh());
        }
        return fresh();
    }

    private DatabaseFile fresh() {
        return file.named(file.name() + "-new");
    }

    /// @return a connection to the tables as they are to be
    /// @throws NewerDatabaseException where a newer program made them; no row was changed then
    private Connection connect() throws IOException, SQLException {
        Connection connection = file.open();
        try {
            bringUpToDate(connection); // which may change more than fits into the memory
            Autosave.off(connection);
            return connection;
        } catch (IOException | SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void bringUpToDate(Connection connection) throws IOException, SQLException {
        int found = Schema.found(connection);
        if (found == Schema.NONE) {
            // It was made with tables: without them it is a damaged one, not an empty list.
            throw new SQLException("There are no tables in " + file.path());
        }
        if (found > schema.version()) {
            throw new NewerDatabaseException("The list of downloads in " + file.path()
                    + " was written by a newer version of Sluice. Install that version to open it.");
        }
        if (found < schema.version()) {
            migrateOrUndo(connection);
        }
    }

    // H2 commits each change of a table by itself: a migration that fails half-way is undone from the backup.
    private void migrateOrUndo(Connection connection) throws IOException, SQLException {
        Path backup = backups.make(connection);
        try {
            migrate(connection, file);
        } catch (FlywayException e) {
            connection.close();
            Backups.restore(backup, file);
            throw new StoreException("The tables could not be brought up to version " + schema.version(), e);
        }
    }

    private void migrate(Connection open, DatabaseFile database) throws SQLException {
        schema.migrate(database.writable());
        Checkpoint.save(open);
    }
}
