package io.sluice.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/// A version of the tables, and where the migrations lie that lead to it.
///
/// @param version the newest of the migrations
record Schema(int version, List<String> locations) {
    static final int NONE = 0;
    static final Schema CURRENT = new Schema(11, List.of("classpath:db/migration"));

    /// Returns the newest migration that was applied, or [#NONE].
    static int found(Connection connection) throws SQLException {
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

    void migrate(DataSource database) {
        Flyway.configure().dataSource(database).locations(locations.toArray(String[]::new)).load().migrate();
    }
}
