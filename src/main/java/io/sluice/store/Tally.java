package io.sluice.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.sluice.model.QueueStatus.Counts;

/// How many downloads are in each state, kept up from what is written: counting a million rows takes H2 0.3 s.
/// Guarded by itself.
final class Tally {
    private final Map<StateName, Long> rows = new EnumMap<>(StateName.class);

    private Tally(List<DownloadRows.Share> shares) {
        shares.forEach(share -> rows.put(share.state(), share.rows()));
    }

    /// @param kept whether the last run ended cleanly, so that what it wrote down is right
    static Tally of(Tables tables, boolean kept) {
        List<DownloadRows.Share> written = kept
                ? tables.read(DownloadRows::tally).stream()
                        .map(row -> new DownloadRows.Share(row.state, row.downloads)).toList()
                : List.of();
        return new Tally(written.isEmpty() ? tables.read(DownloadRows::shares) : written);
    }

    synchronized void recount(Tables tables) {
        rows.clear();
        tables.read(DownloadRows::shares).forEach(share -> rows.put(share.state(), share.rows()));
    }

    /// For the next start, as the last thing that is written.
    synchronized void keep(Tables tables) {
        List<TallyRow> all = rows.entrySet().stream().map(it -> new TallyRow(it.getKey(), it.getValue())).toList();
        tables.write(Durability.NOW, table -> {
            table.forgetTally();
            table.insertTally(all);
        });
    }

    /// Takes over what a transaction did, once it is committed.
    synchronized void replace(Collection<StateName> gone, Collection<StateName> come) {
        gone.forEach(state -> rows.merge(state, -1L, Long::sum));
        come.forEach(state -> rows.merge(state, 1L, Long::sum));
    }

    synchronized Counts counts() {
        return new Counts(of(List.of(StateName.PROBING, StateName.DOWNLOADING, StateName.FINISHING)),
                of(List.of(StateName.QUEUED, StateName.QUEUED_AGAIN, StateName.BACKING_OFF)),
                of(List.of(StateName.PAUSED)), of(List.of(StateName.COMPLETED)), of(List.of(StateName.FAILED)),
                of(List.of(StateName.CANCELLED)));
    }

    private long of(List<StateName> states) {
        return states.stream().mapToLong(state -> rows.getOrDefault(state, 0L)).sum();
    }
}
