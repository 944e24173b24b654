package io.sluice.store.recovery;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.MVIndex;
import org.h2.table.Table;
import org.h2.value.VersionedValue;

/// Looks for values of transactions that had not ended when the file was saved. Sluice never saves while one is open, so
/// that there are none, whatever killed it; where there are, an update may wait for ever for a transaction that nobody
/// knows any more, though every row reads well (seen with H2 2.5.252).
final class Unfinished {
    private Unfinished() {
    }

    static boolean isIn(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            throw new SQLException("Only a database file of this process can be looked into");
        }
        try {
            for (Table table : session.getDatabase().getAllTablesAndViews()) {
                for (Index index : table.getIndexes()) {
                    if (index instanceof MVIndex<?, ?> stored && isIn(stored)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (MVStoreException e) {
            throw new SQLException("The database cannot be read", e);
        }
    }

    private static <K, V> boolean isIn(MVIndex<K, V> index) {
        MVMap<K, VersionedValue<V>> values = index.getMVMap();
        Cursor<K, VersionedValue<V>> each = values.cursor(null);
        while (each.hasNext()) {
            each.next();
            if (!each.getValue().isCommitted()) {
                return true;
            }
        }
        return false;
    }
}
