package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at a database before it is opened, and replaces it where it is damaged. Works on a copy: opening a damaged file
/// may make it worse (seen with H2 2.5.252).
///
/// @param invariants hold in a database that is whole
public record Recovery(DatabaseFile database, Backups backups, List<Invariant> invariants) {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /// Checks the closed file, and replaces it where it is damaged.
    ///
    /// @throws NewerDatabaseException where a newer H2 wrote the database
    /// @throws SQLException           where it is damaged and neither it nor a backup can be read; it is left as it is
    public OpenReport inspect() throws IOException, SQLException {
        if (!database.exists()) {
            return new OpenReport.Fresh();
        }
        if (new CleanEnd(database).isMarked()) {
            return new OpenReport.ClosedCleanly();
        }
        DatabaseFile copy = database.named(database.name() + "-copy");
        Files.copy(database.path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
        try {
            List<String> findings = findings(copy);
            return findings.isEmpty() ? new OpenReport.CheckedWhole() : rescue(copy, findings);
        } finally {
            Files.deleteIfExists(copy.path());
        }
    }

    private List<String> findings(DatabaseFile copy) throws IOException {
        List<String> found;
        boolean suspicious;
        try (Connection connection = copy.openReadOnly()) {
            found = violations(connection);
            suspicious = found.isEmpty() && Unfinished.isIn(connection);
        } catch (SQLException e) {
            LOG.warn("The database cannot be read", e);
            return List.of("The database cannot be read: " + e.getMessage());
        }
        return suspicious ? new TrialWrite(copy).finding().stream().toList() : found;
    }

    private List<String> violations(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>(TableCheck.violations(connection));
        for (Invariant invariant : invariants) {
            invariant.violation(connection).ifPresent(found::add);
        }
        return found;
    }

    private OpenReport rescue(DatabaseFile copy, List<String> findings) throws IOException, SQLException {
        findings.forEach(finding -> LOG.error("The database is damaged: {}", finding));
        DatabaseFile fresh = database.named(database.name() + "-rescued");
        Optional<Path> backup = fill(fresh, copy);
        Path damaged = nameForDamaged();
        Files.copy(copy.path(), damaged);
        Files.move(fresh.path(), database.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn("The database was rescued from {}; the damaged file is kept as {}",
                backup.<Object>map(it -> it).orElse("what could be read"), damaged);
        return new OpenReport.Rescued(damaged, findings, backup);
    }

    // What can be read of the damaged file is the newest that there is, half transactions included; a backup only where
    // that fails.
    private Optional<Path> fill(DatabaseFile fresh, DatabaseFile copy) throws IOException, SQLException {
        try {
            new Transcript(copy).into(fresh);
            demandReadable(fresh);
            return Optional.empty();
        } catch (SQLException unreadable) {
            for (Path backup : backups.newestFirst()) {
                Backups.restore(backup, fresh);
                if (findings(fresh).isEmpty()) {
                    return Optional.of(backup);
                }
            }
            throw unreadable;
        }
    }

    // What breaks an invariant is in the copy too, and worth more than an older list.
    private void demandReadable(DatabaseFile fresh) throws SQLException {
        try (Connection connection = fresh.openReadOnly()) {
            violations(connection);
        }
    }

    private Path nameForDamaged() {
        return database.named(database.name() + "-damaged-" + backups.clock().millis()).path();
    }
}
