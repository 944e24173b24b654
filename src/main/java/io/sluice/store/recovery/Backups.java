package io.sluice.store.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Copies of a database in `backups` beside it, the newest seven.
public record Backups(DatabaseFile database, Clock clock) {
    static final int KEPT = 7;

    /// One of them.
    public record Backup(Path file, Instant made) {
    }

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
            .withZone(ZoneOffset.UTC);

    /// Makes one more, while the database is open; no transaction may be.
    public Path make(Connection connection) throws SQLException, IOException {
        Files.createDirectories(folder());
        Checkpoint.save(connection);
        try (var statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, unfinished().toAbsolutePath().toString());
            statement.execute();
            return keepUnfinished();
        } finally {
            Files.deleteIfExists(unfinished());
        }
    }

    /// Makes one more, while the database is closed: nothing of H2 takes part.
    public Path makeOfClosed() throws IOException {
        Files.createDirectories(folder());
        try {
            zip();
            return keepUnfinished();
        } finally {
            Files.deleteIfExists(unfinished());
        }
    }

    private void zip() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished()))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(database.path().getFileName().toString()));
            Files.copy(database.path(), zip);
            zip.closeEntry();
        }
    }

    private Path keepUnfinished() throws IOException {
        Path backup = folder().resolve(database.name() + "-" + NAME.format(clock.instant()) + ".zip");
        Files.move(unfinished(), backup, StandardCopyOption.REPLACE_EXISTING);
        for (Backup old : newestFirst().stream().skip(KEPT).toList()) {
            Files.delete(old.file());
        }
        return backup;
    }

    public List<Backup> newestFirst() throws IOException {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.flatMap(file -> named(file).stream()).sorted(Comparator.comparing(Backup::made).reversed())
                    .toList();
        }
    }

    // What is called otherwise is none of ours, and is never deleted.
    private Optional<Backup> named(Path file) {
        String name = file.getFileName().toString();
        String prefix = database.name() + "-";
        if (!name.startsWith(prefix) || !name.endsWith(".zip")) {
            return Optional.empty();
        }
        try {
            String time = name.substring(prefix.length(), name.length() - ".zip".length());
            return Optional.of(new Backup(file, NAME.parse(time, Instant::from)));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// Replaces the closed database `target` by what `backup` holds.
    public static void restore(Path backup, DatabaseFile target) throws IOException {
        Path unpacked = target.named(target.name() + "-unpacked").path();
        try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Files.copy(zip, unpacked, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(unpacked, target.path(), StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        }
        throw new IOException("There is no database in " + backup);
    }

    private Path unfinished() {
        return folder().resolve("unfinished");
    }

    private Path folder() {
        return database.folder().resolve("backups");
    }
}
