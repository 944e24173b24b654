package io.sluice.store;

import java.sql.SQLException;
import java.util.function.Supplier;

import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.hibernate.SessionFactory;

/// The way to the rows. Where the disk refuses a write, H2 closes the database (50000, 90098), and it stays closed until
/// everybody has let go of it: then it is opened anew here. Changed inside the writer's lock only.
final class Access {
    private final Supplier<Pool> again;
    private volatile Pool pool;
    private volatile boolean closed;

    /// @param again opens the database anew, or fails with [StoreException]
    Access(Pool pool, Supplier<Pool> again) {
        this.pool = pool;
        this.again = again;
    }

    SessionFactory sessions() {
        return pool.sessions();
    }

    /// Whether H2 has closed the database.
    boolean isClosed() {
        return closed;
    }

    /// A use of it failed with this.
    void failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (saysClosed(cause)) {
                closed = true;
            }
        }
    }

    private static boolean saysClosed(Throwable cause) {
        return cause instanceof MVStoreException
                || cause instanceof SQLException sql && (sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                        || sql.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN
                        || sql.getErrorCode() == ErrorCode.IO_EXCEPTION_1
                        || sql.getErrorCode() == ErrorCode.IO_EXCEPTION_2);
    }

    /// What was committed could not be saved: whatever H2 thinks of it, it is not to be gone on with.
    void notSaved() {
        closed = true;
    }

    /// @throws StoreException where it cannot be opened yet
    void open() {
        pool.close();
        pool = again.get();
        closed = false;
    }

    void close() {
        pool.close();
    }
}
