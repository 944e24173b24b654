package io.sluice.store.recovery;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.h2.Driver;

/// Updates every row of a copy, in a process of its own: an update that never ends runs in a loop of H2's that heeds no
/// interrupt, so only a process that can be killed may try it.
///
/// @param closed the database to try; it is not changed
record TrialWrite(DatabaseFile closed) {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final long BYTES_A_SECOND = 4 << 20; // a sixth of what was measured

    /// @return a sentence where the updates fail, or do not end in time
    /// @throws IOException where it cannot be tried
    Optional<String> finding() throws IOException {
        DatabaseFile copy = closed.named(closed.name() + "-trial");
        Files.copy(closed.path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
        try {
            return judge(copy);
        } finally {
            Files.deleteIfExists(copy.path());
        }
    }

    private static Optional<String> judge(DatabaseFile copy) throws IOException {
        Duration patience = LEAST.plusSeconds(Files.size(copy.path()) / BYTES_A_SECOND);
        Process child = start(copy);
        try (BufferedReader errors = child.errorReader(StandardCharsets.UTF_8)) {
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("An update did not end within " + patience.toSeconds() + " s");
            }
            return child.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("An update fails: " + errors.readLine());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while the database was checked");
        } finally {
            child.destroyForcibly().onExit().join();
        }
    }

    private static Process start(DatabaseFile copy) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-classpath",
                home(TrialWrite.class) + File.pathSeparator + home(Driver.class),
                TrialWrite.class.getName(), copy.folder().toString(), copy.name())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    // It needs no more of the class path than these two, which is quicker.
    private static Path home(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /// @param arguments the folder and the name of the copy
    static void main(String[] arguments) throws SQLException {
        var copy = new DatabaseFile(Path.of(arguments[0]), arguments[1]);
        try (Connection connection = copy.open(); Statement statement = connection.createStatement()) {
            for (String table : TableCheck.tables(statement)) {
                String column = TableCheck.quoted(firstColumn(statement, table));
                statement.executeUpdate("update " + TableCheck.quoted(table) + " set " + column + " = " + column);
            }
            Checkpoint.save(connection);
        }
    }

    private static String firstColumn(Statement statement, String table) throws SQLException {
        try (ResultSet none = statement.executeQuery("select * from " + TableCheck.quoted(table) + " where false")) {
            return none.getMetaData().getColumnName(1);
        }
    }
}
