package io.sluice.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// The history: downloads that are over. Safe for any thread; every method may throw [StoreException].
public final class SettledDownloads {
    private final DownloadTable table;

    SettledDownloads(DownloadTable table) {
        this.table = table;
    }

    /// The last ended first.
    ///
    /// @param before the last row of the page before, or null for the first page
    public List<Download> page(@Nullable Download before, int most) {
        Limit limit = Limit.of(most);
        if (before == null) {
            return downloads(rows -> rows.ended(limit));
        }
        if (before.state() instanceof DownloadState.Settled over) {
            return downloads(rows -> rows.endedBefore(over.at(), before.id(), limit));
        }
        throw new IllegalArgumentException("Not a settled download: " + before);
    }

    /// Those that ended before `cut`, the first first.
    public List<UUID> endedBefore(Instant cut, int most) {
        return table.ask(rows -> rows.endedLongBefore(cut, Limit.of(most)));
    }

    /// Those that ended first.
    public List<UUID> endedFirst(int most) {
        return most < 1 ? List.of() : table.ask(rows -> rows.endedFirst(Limit.of(most)));
    }

    private List<Download> downloads(Function<DownloadRows, List<DownloadRow>> query) {
        return table.downloads(table.ask(query).stream());
    }
}
