package io.sluice.store;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sluice.store.recovery.DatabaseFile;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connections to an open database, and what reads and writes rows through them.
///
/// @param first keeps the database open, and in the way in which it was opened ([io.sluice.store.recovery.Autosave]): the
///              others are retired now and then, and where the last one goes the next one would open it in H2's own way
record Pool(Connection first, HikariDataSource connections, SessionFactory sessions) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
    private static final int READERS = 4;

    /// @param first is closed with the pool, also where this fails
    static Pool open(DatabaseFile file, Connection first) {
        try {
            HikariDataSource connections = connections(file);
            try {
                return new Pool(first, connections, Mapping.open(connections));
            } catch (RuntimeException e) {
                connections.close();
                throw e;
            }
        } catch (RuntimeException e) {
            close(first);
            throw e;
        }
    }

    private static HikariDataSource connections(DatabaseFile file) {
        var config = new HikariConfig();
        config.setDataSource(file.writable());
        config.setPoolName("store");
        config.setAutoCommit(false);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(1 + READERS);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        try (connections) {
            sessions.close();
        } finally {
            close(first);
        }
    }

    // What was to be saved is saved by now, or somebody was told that it could not be.
    private static void close(Connection first) {
        try {
            first.close();
        } catch (SQLException closed) {
            LOG.info("The database had been closed", closed);
        }
    }
}
