package io.sluice.store.recovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// An H2 database in one file, `name.mv.db` in `folder`.
public record DatabaseFile(Path folder, String name) {
    private static final String SUFFIX = ".mv.db";

    // DB_CLOSE_ON_EXIT: whoever opened it closes it. TRACE_LEVEL_FILE: what fails is an exception, and a trace beside the
    // file would take room where there may be none.
    private static final String WRITABLE = ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    // Nothing is written by H2's own thread before it is ended. Only for the connection that opens the file: a later one
    // would start that thread again.
    private static final String FIRST = ";WRITE_DELAY=3600000";
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    public Path path() {
        return folder.resolve(name + SUFFIX);
    }

    public boolean exists() {
        return Files.exists(path());
    }

    /// Whether H2 finds anything in it. Where it finds no chunk that is whole, it takes the file for a new one, says nothing,
    /// and writes over it (seen with H2 2.5.252).
    boolean hasContent() {
        try (MVStore store = new MVStore.Builder().fileName(path().toString()).readOnly().open()) {
            return !store.getMapNames().isEmpty();
        } catch (MVStoreException e) {
            return e.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT
                    || e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        }
    }

    /// Further connections, while one of [#open] is there. They fail where H2 has closed the file and it is gone: an empty
    /// list in its place would look like the user's.
    public DataSource writable() {
        return source(WRITABLE + ";IFEXISTS=TRUE");
    }

    /// The first connection, which opens the file.
    ///
    /// @throws NewerDatabaseException where a newer H2 wrote it
    public Connection open() throws SQLException {
        Connection connection = open(source(WRITABLE + FIRST));
        try {
            Autosave.byTheWriterAlone(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Opens it without changing a byte; for copies, so that nothing else has it open.
    ///
    /// @throws NewerDatabaseException where a newer H2 wrote it
    public Connection openReadOnly() throws SQLException {
        return open(source(READ_ONLY));
    }

    /// Another one in the same folder.
    public DatabaseFile named(String other) {
        return new DatabaseFile(folder, other);
    }

    private Connection open(DataSource source) throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.FILE_VERSION_ERROR_1) {
                throw new NewerDatabaseException("The list of downloads in " + path()
                        + " was written by a newer version of Sluice. Install that version to open it.", e);
            }
            throw e;
        }
    }

    private DataSource source(String settings) {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + settings);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }
}
