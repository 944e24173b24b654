package io.sluice.store.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Something that holds in every database that is whole.
@FunctionalInterface
public interface Invariant {
    /// Checks an open database.
    ///
    /// @return a sentence for each violation, none where it holds
    /// @throws SQLException where the database cannot be read, which is a violation too
    List<String> violations(Connection connection) throws SQLException;
}
