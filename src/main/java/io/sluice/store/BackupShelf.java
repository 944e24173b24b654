package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sluice.model.LostList;
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

    private record Look(Replacement.Backup backup, List<Path> folders) {
    }

    /// With the backups that are whole. Unpacks and reads all, which takes 2 s each for 100,000 downloads.
    LostList lost() throws IOException {
        List<Look> looks = backups.newestFirst().stream().flatMap(backup -> look(backup).stream()).toList();
        return new LostList(recovery.database().path(), looks.stream().map(Look::backup).toList(),
                looks.stream().flatMap(it -> it.folders().stream()).collect(Collectors.toSet()));
    }

    private Optional<Look> look(Backup backup) {
        DatabaseFile unpacked = recovery.database().named(recovery.database().name() + "-look");
        try {
            Backups.restore(backup.file(), unpacked);
            return recovery.isWhole(unpacked) ? Optional.of(read(backup, unpacked)) : Optional.empty();
        } catch (IOException | SQLException damaged) {
            LOG.warn("The backup {} cannot be read", backup.file(), damaged);
            return Optional.empty();
        } finally {
            delete(unpacked);
        }
    }

    private static Look read(Backup backup, DatabaseFile unpacked) throws SQLException {
        try (Connection connection = unpacked.openReadOnly(); Statement statement = connection.createStatement()) {
            return new Look(counted(backup, statement), folders(statement));
        }
    }

    private static Replacement.Backup counted(Backup backup, Statement statement) throws SQLException {
        try (ResultSet counts = statement.executeQuery(WholeList.COUNTS)) {
            counts.next();
            return new Replacement.Backup(backup.file(), backup.made(), counts.getLong(1), counts.getLong(2));
        }
    }

    private static List<Path> folders(Statement statement) throws SQLException {
        List<Path> folders = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(WholeList.FOLDERS)) {
            while (rows.next()) {
                folders.add(Path.of(rows.getString(1)));
            }
        }
        return folders;
    }

    private static void delete(DatabaseFile unpacked) {
        try {
            Files.deleteIfExists(unpacked.path());
        } catch (IOException left) {
            LOG.warn("{} is left over", unpacked.path(), left);
        }
    }
}
