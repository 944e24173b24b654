package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.sluice.model.Replacement;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.CleanEnd;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.OpenReport;
import org.h2.api.ErrorCode;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database that holds the list of downloads: one file in a folder, opened by one process at a time.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "sluice";
    private static final int READERS = 4;

    private final Opening opening;
    private final OpenReport report;
    private final HikariDataSource connections;
    private final SessionFactory sessions;
    private final Tables tables;
    private final DownloadStore store;

    private Database(Opening opening, OpenReport report, HikariDataSource connections, ScheduledExecutorService time) {
        this.opening = opening;
        this.report = report;
        this.connections = connections;
        this.sessions = Mapping.open(connections);
        this.tables = new Tables(sessions, time);
        this.store = new DownloadStore(tables, report instanceof OpenReport.ClosedCleanly);
    }

    /// Opens the database in `folder`, which is made where it is missing, checks it where it was not closed cleanly,
    /// and brings its tables up to date.
    ///
    /// @param time  runs what is saved 250 ms later; it stays the caller's
    /// @param clock names backups
    /// @throws StoreException where it cannot be opened, also because another process has it open
    /// @throws UnreadableListException where it is damaged and cannot be read; nothing was changed then
    /// @throws io.sluice.store.recovery.NewerDatabaseException where a newer program wrote it; no row was changed then
    public static Database open(Path folder, ScheduledExecutorService time, Clock clock) {
        return open(opening(folder, clock), time);
    }

    /// As [#open(Path, ScheduledExecutorService, Clock)], after that found nothing that can be read.
    ///
    /// @param instead takes the place of the damaged file, which is kept
    public static Database open(Path folder, ScheduledExecutorService time, Clock clock, Replacement instead) {
        Opening opening = opening(folder, clock);
        return open(opening, () -> opening.replace(instead), time);
    }

    private static Opening opening(Path folder, Clock clock) {
        var file = new DatabaseFile(folder, NAME);
        return new Opening(file, new Backups(file, clock), Schema.CURRENT);
    }

    static Database open(Opening opening, ScheduledExecutorService time) {
        return open(opening, opening::inspect, time);
    }

    private interface Look {
        OpenReport at() throws IOException, SQLException;
    }

    private static Database open(Opening opening, Look look, ScheduledExecutorService time) {
        DatabaseFile file = opening.file();
        try {
            Files.createDirectories(file.folder());
            return connect(opening, look.at(), time);
        } catch (SQLException e) {
            throw new StoreException(e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? "The list of downloads in " + file.path() + " is in use by another process"
                    : "The list of downloads in " + file.path() + " could not be opened", e);
        } catch (IOException | HibernateException e) {
            throw new StoreException("The list of downloads in " + file.path() + " could not be opened", e);
        }
    }

    private static Database connect(Opening opening, OpenReport report, ScheduledExecutorService time)
            throws IOException, SQLException {
        // Keeps the file open until the pool has it.
        try (Connection _ = opening.connect()) {
            return start(opening, report, time);
        } catch (SQLException | StoreException broken) {
            if (report instanceof OpenReport.ClosedCleanly) {
                LOG.warn("The list was closed cleanly, but cannot be opened: it is checked now", broken);
                return open(opening, time); // it is not marked any more
            }
            throw broken;
        }
    }

    private static Database start(Opening opening, OpenReport report, ScheduledExecutorService time) {
        HikariDataSource connections = pool(opening.file());
        try {
            return new Database(opening, report, connections, time);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseFile file) {
        var config = new HikariConfig();
        config.setDataSource(file.writable());
        config.setPoolName("store");
        config.setAutoCommit(false);
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(1 + READERS);
        return new HikariDataSource(config);
    }

    public DownloadStore store() {
        return store;
    }

    /// In what state the file was found.
    public OpenReport report() {
        return report;
    }

    /// Makes a backup beside the database and keeps the newest seven. Takes 0.5 s for 100,000 downloads, in which
    /// nobody else can write: call it after the first paint.
    public void backUp() {
        tables.backUp(opening.backups());
    }

    /// Saves what is unsaved and closes. What fails is thrown after every step was tried.
    @Override
    public void close() {
        try (connections; sessions) {
            store.end();
        }
        try {
            new CleanEnd(opening.file()).mark();
        } catch (IOException e) {
            throw new StoreException("The list of downloads is closed, but will be checked at the next start", e);
        }
    }
}
