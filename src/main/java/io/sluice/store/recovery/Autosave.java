package io.sluice.store.recovery;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// What H2 writes by itself between two [Checkpoint]s. Files that were copied in the midst of such writes could not be
/// opened, or hung at the first update (H2 2.5.252, docs/decisions/0014).
public final class Autosave {
    private static final int NO_HEAP_IS_SO_LARGE = 1 << 29; // H2 multiplies it by 3

    private Autosave() {
    }

    /// Whoever writes waits until it is written, and no thread of H2's own writes. Two of them write chunks one after the
    /// other without waiting: a chunk that was serialized before the one ahead of it was placed does not know where that
    /// is, and of a file that ends with it nothing can be read.
    static void byTheWriterAlone(Connection connection) throws SQLException {
        store(connection).setAutoCommitDelay(-1); // 0 would write at the end of each transaction
    }

    /// From now on, until the last connection is closed, nothing is written but by a [Checkpoint]. Else H2 writes as soon
    /// as what waits takes more than some MiB (1 in a small heap, 19 at most), in the midst of a transaction.
    public static void off(Connection connection) throws SQLException {
        try {
            // There is a setting for it, but not for whoever opens the store as a database.
            Field memory = MVStore.class.getDeclaredField("autoCommitMemory");
            memory.setAccessible(true);
            memory.setInt(store(connection), NO_HEAP_IS_SO_LARGE);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new SQLException("This version of H2 saves by itself in another way; see how it is kept from that",
                    e);
        }
    }

    private static MVStore store(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            return session.getDatabase().getStore().getMvStore();
        }
        throw new SQLException("Only a database file of this process can be kept from saving by itself");
    }
}
