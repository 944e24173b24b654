package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.SessionFactory;

/// The database that holds the list of downloads: one file in a folder, opened once.
public final class Database implements AutoCloseable {
    private static final String NAME = "sluice";
    private static final int READERS = 4;

    private final HikariDataSource connections;
    private final SessionFactory sessions;
    private final Tables tables;
    private final DownloadStore store;

    private Database(HikariDataSource connections, SessionFactory sessions, ScheduledExecutorService time) {
        this.connections = connections;
        this.sessions = sessions;
        this.tables = new Tables(sessions, time);
        this.store = new DownloadStore(tables);
    }

    /// Opens the database in `folder`, which is made where it is missing, and brings its tables up to date.
    ///
    /// @param time runs what is saved 250 ms later; it stays the caller's
    /// @throws StoreException         where it cannot be opened, also because another process has it open
    /// @throws NewerDatabaseException where a newer program wrote it; nothing was changed then
    public static Database open(Path folder, ScheduledExecutorService time) {
        try {
            Files.createDirectories(folder);
            var file = new DatabaseFile(folder.resolve(NAME));
            prepare(file.writable());
            HikariDataSource connections = pool(file.writable());
            return new Database(connections, Mapping.open(connections, "none"), time);
        } catch (IOException | SQLException e) {
            throw new StoreException("The database in " + folder + " could not be opened", e);
        }
    }

    public DownloadStore store() {
        return store;
    }

    private static void prepare(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection(); var statement = connection.createStatement()) {
            if (Schema.version(connection) < Schema.CURRENT) {
                Schema.migrate(source);
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private static HikariDataSource pool(DataSource source) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("store");
        config.setAutoCommit(false);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(1 + READERS);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        tables.save();
        sessions.close();
        connections.close();
    }
}
