package io.sluice.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.Status;
import io.sluice.model.query.HistoryCursor;
import io.sluice.model.query.HistoryPart;
import io.sluice.model.query.IdList;
import io.sluice.store.DownloadRows.Ended;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// The history: downloads that are over. Safe for any thread; every method may throw [StoreException].
public final class SettledDownloads {
    private static final HistoryCursor BEGINNING = new HistoryCursor(Instant.parse("9999-01-01T00:00:00Z"),
            new UUID(0, 0));

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

    /// The ids of those that have one of `statuses`, the last ended first: 10,000 of them take a few milliseconds.
    ///
    /// @param from where the part before ended, or null for the first one
    public HistoryPart ids(Set<Status> statuses, @Nullable HistoryCursor from, int most) {
        // Asked for the states themselves H2 takes an index of states, and sorts what it finds.
        List<StateName> others = Stream.of(StateName.values()).filter(it -> !statuses.contains(it.status())).toList();
        HistoryCursor place = from == null ? BEGINNING : from;
        List<Ended> found = table.ask(rows -> rows.endedBefore(place.ended(), place.id(), others, Limit.of(most)));
        var ids = new IdList.Builder(found.size());
        found.forEach(it -> ids.add(it.id()));
        HistoryCursor next = found.size() < most
                ? null
                : new HistoryCursor(found.getLast().endedAt(), found.getLast().id());
        return new HistoryPart(ids.build(), next);
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
