package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

    /// Checks the closed file, and writes it anew where it is damaged and can be read.
    ///
    /// @throws NewerDatabaseException      where a newer H2 wrote the database
    /// @throws UnreadableDatabaseException where it is damaged and cannot be read, or gone although it was there once
    public OpenReport inspect() throws IOException {
        if (!database.exists()) {
            return missing();
        }
        if (new CleanEnd(database).isMarked() && database.hasContent()) {
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

    // An empty list in its place would be taken for the list.
    private OpenReport missing() throws IOException {
        if (backups.newestFirst().isEmpty()) {
            return new OpenReport.Fresh();
        }
        throw new UnreadableDatabaseException("There are backups of the database, but it is not there");
    }

    /// Whether a closed database of this kind can be read and is whole.
    public boolean isWhole(DatabaseFile closed) throws IOException {
        return findings(closed).isEmpty();
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

    private OpenReport rescue(DatabaseFile copy, List<String> findings) throws IOException {
        findings.forEach(finding -> LOG.error("The database is damaged: {}", finding));
        DatabaseFile fresh = database.named(database.name() + "-rescued");
        try {
            new Transcript(copy).into(fresh);
            demandReadable(fresh);
        } catch (SQLException unreadable) {
            Files.deleteIfExists(fresh.path());
            throw new UnreadableDatabaseException(findings, unreadable);
        }
        Path damaged = replaceBy(fresh).orElseThrow();
        LOG.warn("The database was written anew; the damaged file is kept as {}", damaged);
        return new OpenReport.Rescued(damaged, findings);
    }

    // What breaks an invariant is in the copy too, and worth more than an older list.
    private void demandReadable(DatabaseFile fresh) throws SQLException {
        try (Connection connection = fresh.openReadOnly()) {
            violations(connection);
        }
    }

    /// Gives the closed database `fresh` the name of the damaged one, which is kept. Killed in the middle, the damaged one
    /// has its name still.
    ///
    /// @return where the damaged one is kept; empty where it is gone
    public Optional<Path> replaceBy(DatabaseFile fresh) throws IOException {
        Optional<Path> damaged = database.exists() ? Optional.of(keep()) : Optional.empty();
        try (FileChannel written = FileChannel.open(fresh.path(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh.path(), database.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return damaged;
    }

    // A second name for it needs no room, which may be what was missing.
    private Path keep() throws IOException {
        Path damaged = database.named(database.name() + "-damaged-" + backups.clock().millis()).path();
        try {
            Files.createLink(damaged, database.path());
        } catch (UnsupportedOperationException | FileSystemException unable) {
            LOG.info("This file system gives no file a second name", unable);
            Files.copy(database.path(), damaged);
        }
        return damaged;
    }
}
