package io.sluice.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The tables' version, and the migrations in `db/migration` that Flyway applies to reach it.
final class Schema {
    /// The newest migration. Where the tables are there already Flyway is not even loaded: it would cost time.
    static final int CURRENT = 1;
    static final int NONE = 0;

    private Schema() {
    }

    /// @return the newest migration applied, or [#NONE]
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet history = statement.executeQuery(
                        "select 1 from information_schema.tables where table_name = 'flyway_schema_history'")) {
            return history.next() ? newest(statement) : NONE;
        }
    }

    private static int newest(Statement statement) throws SQLException {
        try (ResultSet newest = statement.executeQuery(
                "select max(cast(\"version\" as integer)) from \"flyway_schema_history\" where \"success\"")) {
            return newest.next() ? newest.getInt(1) : NONE;
        }
    }

    static void migrate(DataSource database) {
        try {
            Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
        } catch (FlywayException e) {
            throw new StoreException("The tables could not be brought up to version " + CURRENT, e);
        }
    }
}
