package io.sluice.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sluice.model.Download;
import org.jspecify.annotations.Nullable;

/// The next ones of the queue, read ahead, so that not each start of a download costs a query. Guarded by the writer's
/// lock.
final class ReadAhead {
    /// So many more than asked for are read at once, twice as many each time that they are used up: as many starts cost no
    /// query, and where places change all the time little is read in vain.
    private static final int FIRST_WINDOW = 12;
    private static final int WIDEST_WINDOW = 200;

    private final Map<UUID, Download> next = new LinkedHashMap<>();
    private @Nullable Object order; // what they are sorted by; none: nothing was read
    private boolean reachesTheEnd;
    private int window = FIRST_WINDOW;

    /// How many are to be read beyond those asked for.
    int window() {
        return window;
    }

    /// The first `most`, or empty where they must be read anew.
    Optional<List<Download>> first(Object wantedOrder, int most) {
        boolean known = order == wantedOrder && (reachesTheEnd || next.size() >= most);
        return known ? Optional.of(next.values().stream().limit(most).toList()) : Optional.empty();
    }

    /// @param atEnd nothing queued stands behind the last of them
    void keep(Object readOrder, List<Download> read, boolean atEnd) {
        next.clear();
        read.forEach(download -> next.put(download.id(), download));
        order = readOrder;
        reachesTheEnd = atEnd;
        window = Math.min(WIDEST_WINDOW, 2 * window);
    }

    /// A download changed, but not its place.
    void changed(Download after) {
        boolean queued = StateName.QUEUES.contains(StateName.of(after.state()));
        Download before = next.get(after.id());
        if (before == null && queued) {
            forget(); // it came into the queue, somewhere
        } else if (before != null && queued && before.state().equals(after.state())) {
            next.put(after.id(), after);
        } else if (before != null) {
            leave(after, queued);
        }
    }

    private void leave(Download after, boolean queued) {
        next.remove(after.id());
        if (queued) {
            forget();
        }
    }

    /// Places changed, or downloads came or went.
    void forget() {
        next.clear();
        order = null;
        window = FIRST_WINDOW;
    }
}
