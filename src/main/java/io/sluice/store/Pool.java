package io.sluice.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sluice.store.recovery.DatabaseFile;
import org.hibernate.SessionFactory;

/// Connections to an open database, and what reads and writes rows through them.
record Pool(HikariDataSource connections, SessionFactory sessions) implements AutoCloseable {
    private static final int READERS = 4;

    static Pool open(DatabaseFile file) {
        HikariDataSource connections = connections(file);
        try {
            return new Pool(connections, Mapping.open(connections));
        } catch (RuntimeException e) {
            connections.close();
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
        }
    }
}
