package io.sluice.store.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Puts everything that is committed on the disk, before it returns.
///
/// `CHECKPOINT SYNC` alone does not (H2 2.5.252): two threads of H2's own serialize and write, and it forces the file
/// without waiting for them. A copy made right after it lacked the rows.
public final class Checkpoint {
    private Checkpoint() {
    }

    /// No transaction may be open, of any connection.
    ///
    /// @throws SQLException where the disk refuses: nothing of it may be acknowledged
    public static void save(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            throw new SQLException("Only a database in this process can be saved");
        }
        MVStore store = session.getDatabase().getStore().getMvStore();
        try {
            FileStore<?> file = store.getFileStore();
            file.executeFileStoreOperation(file::sync);
        } catch (MVStoreException e) {
            throw new SQLException("The database could not be written", e);
        }
        // Where those threads fail they close the store, and tell nobody.
        if (store.isClosed()) {
            throw new SQLException("The database could not be written", store.getPanicException());
        }
    }
}
