package io.sluice.store;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.sluice.store.recovery.DatabaseFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a database again that H2 has closed, as a start after a kill does, once there is room for what that needs: a copy
/// to be looked at, and something to go on with.
final class Reopening implements Supplier<Pool> {
    static final long RESERVE = 4L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);

    private final Opening opening;
    private final LongSupplier usableBytes;
    private @Nullable StoreException hopeless;

    /// @param usableBytes the room on the disk of the database
    Reopening(Opening opening, LongSupplier usableBytes) {
        this.opening = opening;
        this.usableBytes = usableBytes;
    }

    @Override
    public Pool get() {
        if (hopeless != null) {
            throw hopeless;
        }
        DatabaseFile file = opening.file();
        if (!file.exists()) {
            throw new StoreException("The list of downloads in " + file.path() + " is gone");
        }
        if (usableBytes.getAsLong() < file.path().toFile().length() + RESERVE) {
            throw new StoreException("The disk of " + file.folder() + " has no room for the list of downloads");
        }
        try {
            Opening.Opened opened = opening.open();
            LOG.info("The list is open again: {}", opened.report());
            return opened.pool();
        } catch (UnreadableListException damaged) {
            // Only the next start can ask what takes its place.
            hopeless = new StoreException("The list of downloads in " + file.path() + " was found damaged", damaged);
            throw hopeless;
        }
    }
}
