package io.sluice.store.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Something that holds in every database that is whole; half a transaction breaks it.
///
/// @param name   what holds, as a sentence without its full stop
/// @param broken a query for the rows that break it, their keys first; it finds none where it holds
public record Invariant(String name, String broken) {
    /// @return a sentence with the number of rows that break it and the first of them; empty where it holds
    Optional<String> violation(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(broken)) {
            if (!rows.next()) {
                return Optional.empty();
            }
            String first = rows.getString(1);
            long count = 1;
            while (rows.next()) {
                count++;
            }
            return Optional.of("\"" + name + "\" does not hold: rows that break it " + count + ", the first " + first);
        }
    }
}
