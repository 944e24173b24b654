package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import io.sluice.model.Replacement;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.Backups.Backup;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.Recovery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the backups of a list, for somebody to choose from.
record BackupShelf(Backups backups, Recovery recovery) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupShelf.class);

    /// Those that are whole, the newest first. Unpacks and reads all of them, which takes 2 s each for 100,000 downloads.
    List<Replacement.Backup> readable() throws IOException {
        return backups.newestFirst().stream().flatMap(backup -> look(backup).stream()).toList();
    }

    private Optional<Replacement.Backup> look(Backup backup) {
        DatabaseFile unpacked = recovery.database().named(recovery.database().name() + "-look");
        try {
            Backups.restore(backup.file(), unpacked);
            return recovery.isWhole(unpacked) ? Optional.of(counted(backup, unpacked)) : Optional.empty();
        } catch (IOException | SQLException damaged) {
            LOG.warn("The backup {} cannot be read", backup.file(), damaged);
            return Optional.empty();
        } finally {
            delete(unpacked);
        }
    }

    private static Replacement.Backup counted(Backup backup, DatabaseFile unpacked) throws SQLException {
        try (Connection connection = unpacked.openReadOnly();
                Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(WholeList.COUNTS)) {
            counts.next();
            return new Replacement.Backup(backup.file(), backup.made(), counts.getLong(1), counts.getLong(2));
        }
    }

    private static void delete(DatabaseFile unpacked) {
        try {
            Files.deleteIfExists(unpacked.path());
        } catch (IOException left) {
            LOG.warn("{} is left over", unpacked.path(), left);
        }
    }
}
