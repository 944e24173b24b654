package io.sluice.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.Checkpoint;
import io.sluice.store.search.Entry;
import jakarta.data.exceptions.DataException;
import jakarta.persistence.PersistenceException;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads and writes rows: many readers, one writer. Safe for any thread.
///
/// H2 saves a snapshot of each map, not of all maps together (h2database issue #2080), so that a kill may leave half a
/// transaction behind, unless nothing is written while one is open. Therefore every write goes through one lock,
/// and a [Checkpoint] is made inside the same lock with no transaction open.
final class Tables {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    private final Access access;
    private final ScheduledExecutorService time;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Sync sync;
    private final List<Consumer<DownloadRows>> unsaved = new ArrayList<>(); // guarded by writing
    private Runnable flush = () -> {
    }; // set once, before the first write
    private Runnable reopened = () -> {
    }; // set once, before the first write

    Tables(Access access, ScheduledExecutorService time) {
        this.access = access;
        this.time = time;
        this.sync = new Sync(writing, () -> {
            flush.run();
            checkpoint();
            unsaved.clear();
        }, time);
    }

    /// Calls `task`, holding the lock, when H2 had closed the database and it is open again: all that was saved is there,
    /// and what was to be saved soon was done once more; what was to be saved at once and failed then may or may not be.
    void onReopened(Runnable task) {
        reopened = task;
    }

    private SessionFactory sessions() {
        if (access.isClosed()) {
            alone(() -> {
                reopen();
                return access;
            });
        }
        return access.sessions();
    }

    private void reopen() {
        if (!access.isClosed()) {
            return;
        }
        access.open();
        unsaved.forEach(this::redo);
        reopened.run();
    }

    private void redo(Consumer<DownloadRows> change) {
        try {
            transact(change);
        } catch (StoreException failed) {
            if (access.isClosed()) {
                throw failed;
            }
            LOG.error("A change that was not saved yet could not be made again", failed);
        }
    }

    /// Calls `writer` before each save, holding the lock with no transaction open: for what waits in memory.
    void flushBy(Runnable writer) {
        flush = writer;
    }

    /// See [Sync#tellFailures].
    void tellFailures(Consumer<StoreException> told) {
        sync.tellFailures(told);
    }

    <T> T read(Function<DownloadRows, T> query) {
        SessionFactory sessions = sessions();
        try {
            return sessions.fromStatelessSession(session -> query.apply(new DownloadRows_(session)));
        } catch (PersistenceException | DataException | IllegalArgumentException | IllegalStateException e) {
            // The last two: a value that no row can have, and a database that was closed.
            access.failed(e);
            throw new StoreException("The list of downloads could not be read", e);
        }
    }

    /// Runs `change` as one transaction, at most 1,000 rows. With `NOW` it is on the disk on return.
    void write(Durability durability, Consumer<DownloadRows> change) {
        writing.lock();
        try {
            transact(change);
            if (durability == Durability.SOON) {
                remember(change);
            }
            sync.changed(durability);
        } finally {
            writing.unlock();
        }
    }

    /// Something waits in memory for [#flushBy]: it is on the disk within 250 ms. Call it inside [#alone].
    void changed() {
        sync.changed(Durability.SOON);
    }

    /// Like [#write], but on the disk only with the next save.
    void commit(Consumer<DownloadRows> change) {
        writing.lock();
        try {
            transact(change);
            remember(change);
        } finally {
            writing.unlock();
        }
    }

    private void transact(Consumer<DownloadRows> change) {
        SessionFactory sessions = sessions();
        try {
            sessions.inStatelessTransaction(session -> change.accept(new DownloadRows_(session)));
        } catch (PersistenceException | DataException | IllegalStateException e) {
            access.failed(e);
            throw new StoreException("The list of downloads could not be written", e);
        }
    }

    // A change that somebody waits for is not made once more: where it fails, nobody may find it done later.
    private void remember(Consumer<DownloadRows> change) {
        if (!sync.isPostponing()) {
            unsaved.add(change);
        }
    }

    /// Runs `changes`, transactions that go to the disk only with the next [#write] after them. Call it inside [#alone].
    void postponing(Runnable changes) {
        sync.postponing(() -> {
            changes.run();
            flush.run();
        });
    }

    /// Runs `action` while nobody else writes. Writes inside it are transactions of their own.
    <T> T alone(Supplier<T> action) {
        writing.lock();
        try {
            return action.get();
        } finally {
            writing.unlock();
        }
    }

    /// Puts everything committed on the disk.
    void save() {
        writing.lock();
        try {
            sync.now();
        } finally {
            writing.unlock();
        }
    }

    /// Runs `task` later, inside [#alone]; not at all once the program ends.
    void after(Duration delay, Runnable task) {
        Runnable inside = () -> alone(() -> {
            task.run();
            return task;
        });
        try {
            var _ = time.schedule(inside, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody keeps time any more", e);
        }
    }

    /// Saves, and makes a backup while nobody writes.
    void backUp(Backups backups) {
        alone(() -> {
            sync.now();
            work(backups::make, "No backup of the list of downloads could be made");
            return backups;
        });
    }

    private void checkpoint() {
        try {
            work(connection -> {
                Checkpoint.save(connection);
                return connection;
            }, "The list of downloads could not be saved on the disk");
        } catch (StoreException failed) {
            access.notSaved();
            throw failed;
        }
    }

    /// Hands all rows to `reader`, with what others commit meanwhile or without.
    void scan(Captions captions, Consumer<Entry> reader) {
        work(connection -> {
            new Scan(captions).read(connection, reader);
            return connection;
        }, "The list of downloads could not be read");
    }

    private interface Work {
        Object on(Connection connection) throws SQLException, IOException;
    }

    private void work(Work work, String whatFailed) {
        SessionFactory sessions = sessions();
        try {
            sessions.inStatelessSession(session -> session.doWork(connection -> {
                try {
                    work.on(connection);
                } catch (IOException e) {
                    throw new StoreException(whatFailed, e);
                }
            }));
        } catch (PersistenceException | IllegalArgumentException | IllegalStateException e) {
            access.failed(e);
            throw new StoreException(whatFailed, e);
        }
    }
}
