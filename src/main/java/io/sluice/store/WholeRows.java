package io.sluice.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.sluice.store.recovery.Invariant;

/// Every download can be read, and every index holds as many as the table. What belongs together is in one row, so there
/// is nothing between rows to check.
final class WholeRows implements Invariant {
    private static final List<String> INDEXES = List.of("download_by_turn", "download_by_arrival", "download_by_place",
            "download_by_end");

    @Override
    public List<String> violations(Connection connection) throws SQLException {
        if (Schema.found(connection) == Schema.NONE) {
            throw new SQLException("There are no tables");
        }
        try (Statement statement = connection.createStatement()) {
            return violations(statement);
        }
    }

    private static List<String> violations(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        long rows = readAll(statement);
        for (String index : INDEXES) {
            long entries = entries(statement, index);
            if (entries != rows) {
                found.add("Index " + index + " holds " + entries + " of " + rows + " downloads.");
            }
        }
        return found;
    }

    private static long readAll(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from download")) {
            int columns = rows.getMetaData().getColumnCount();
            long count = 0;
            for (; rows.next(); count++) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
            return count;
        }
    }

    private static long entries(Statement statement, String index) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from download use index (" + index + ")")) {
            count.next();
            return count.getLong(1);
        }
    }
}
