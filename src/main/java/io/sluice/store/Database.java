package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

import io.sluice.model.Replacement;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.CleanEnd;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.OpenReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database that holds the list of downloads: one file in a folder, opened by one process at a time.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "sluice";

    private final Opening opening;
    private final OpenReport report;
    private final Access access;
    private final Tables tables;
    private final DownloadStore store;

    private Database(Opening opening, OpenReport report, Access access, ScheduledExecutorService time) {
        this.opening = opening;
        this.report = report;
        this.access = access;
        this.tables = new Tables(access, time);
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
        return open(opening, opening.open(instead), room(opening), time);
    }

    private static Opening opening(Path folder, Clock clock) {
        var file = new DatabaseFile(folder, NAME);
        return new Opening(file, new Backups(file, clock), Schema.CURRENT);
    }

    private static LongSupplier room(Opening opening) {
        return opening.file().folder().toFile()::getUsableSpace;
    }

    static Database open(Opening opening, ScheduledExecutorService time) {
        return open(opening, opening.open(), room(opening), time);
    }

    /// @param usableBytes the room on the disk of the database
    static Database open(Opening opening, LongSupplier usableBytes, ScheduledExecutorService time) {
        return open(opening, opening.open(), usableBytes, time);
    }

    private static Database open(Opening opening, Opening.Opened opened, LongSupplier usableBytes,
            ScheduledExecutorService time) {
        try {
            return new Database(opening, opened.report(),
                    new Access(opened.pool(), new Reopening(opening, usableBytes)), time);
        } catch (StoreException broken) {
            opened.pool().close();
            if (opened.report() instanceof OpenReport.ClosedCleanly) {
                LOG.warn("The list was closed cleanly, but cannot be read: it is checked now", broken);
                return open(opening, opening.open(), usableBytes, time); // it is not marked any more
            }
            throw broken;
        }
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
        try {
            store.end();
        } finally {
            access.close();
        }
        try {
            new CleanEnd(opening.file()).mark();
        } catch (IOException e) {
            throw new StoreException("The list of downloads is closed, but will be checked at the next start", e);
        }
    }
}
