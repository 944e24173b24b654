package io.sluice.store.recovery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;

/// Puts everything that is committed on the disk, so that it is found there, before it returns.
///
/// H2's own `CHECKPOINT SYNC` does not, in H2 2.5.252 (seen as rows that a copy of the file lacked): where a chunk is not
/// written where the one before it had predicted, which happens once the file is older than 45 s and space is used
/// again, H2 writes a header so that it is found, but one that still names the chunk before. Until a later chunk corrects
/// that, a kill loses every commit since. So the header is written again here.
///
/// Both are forced at once. Where the power fails in between and the header comes to the disk without its chunk, H2 finds
/// that chunk broken and looks through the file for the one before, of which nothing was written over.
public final class Checkpoint {
    private Checkpoint() {
    }

    /// No transaction may be open, of any connection.
    ///
    /// @throws SQLException where the disk refuses: nothing of it may be acknowledged
    public static void save(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && session.getDatabase().getStore().getMvStore().getFileStore() instanceof RandomAccessStore file) {
            complete(session.getDatabase().getStore().getMvStore(), file);
        } else {
            throw new SQLException("Only a database file of this process can be saved");
        }
    }

    private static void complete(MVStore store, RandomAccessStore file) throws SQLException {
        Method header = headerWriter();
        try {
            file.executeFileStoreOperation(() -> {
                writeHeader(header, file);
                file.sync();
            });
        } catch (MVStoreException e) {
            throw new SQLException("The database could not be written", e);
        }
        // Where H2 fails it closes the store, and tells nobody.
        if (store.isClosed()) {
            throw new SQLException("The database could not be written", store.getPanicException());
        }
    }

    private static Method headerWriter() throws SQLException {
        try {
            Method header = RandomAccessStore.class.getDeclaredMethod("writeStoreHeader");
            header.setAccessible(true);
            return header;
        } catch (NoSuchMethodException e) {
            throw new SQLException("This version of H2 saves in another way; see whether it still needs help", e);
        }
    }

    private static void writeHeader(Method header, RandomAccessStore file) {
        try {
            header.invoke(file);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof MVStoreException failed ? failed : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
