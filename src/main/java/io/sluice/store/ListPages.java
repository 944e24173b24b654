package io.sluice.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Download;
import io.sluice.model.Status;
import io.sluice.model.query.IdList;
import io.sluice.store.search.Entry;

/// The whole list, one page after the other, for who reads all of it: which downloads there are and in what order is found
/// once, 40 MB for a million while it is sorted, and so none is missed or met twice when others move. Safe for any thread;
/// every method may throw [StoreException].
public final class ListPages {
    private final Tables tables;
    private final DownloadTable table;

    ListPages(Tables tables, DownloadTable table) {
        this.tables = tables;
        this.table = table;
    }

    /// By priority, then position, whatever they do.
    public IdList inQueueOrder(Set<Status> statuses) {
        Found found = found(statuses);
        return found.sorted(Comparator.comparingInt((Integer row) -> found.priorities[row])
                .thenComparingLong(row -> found.positions[row]));
    }

    /// What is over.
    public IdList lastEndedFirst(Set<Status> statuses) {
        Found found = found(statuses);
        return found.sorted(Comparator.comparingLong((Integer row) -> found.ended[row]).reversed());
    }

    /// These, in this order, as they are now; those that are gone are left out. Past the memory of what was looked at last.
    ///
    /// @param ids up to 1,000
    public List<Download> page(List<UUID> ids) {
        Map<UUID, Download> byId = new HashMap<>();
        table.downloads(table.ask(rows -> rows.byIds(ids)).stream()).forEach(it -> byId.put(it.id(), it));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private Found found(Set<Status> statuses) {
        tables.alone(() -> {
            table.flush();
            return table;
        });
        var found = new Found();
        tables.scan(Captions.NONE, entry -> {
            if (statuses.contains(entry.status())) {
                found.add(entry);
            }
        });
        return found;
    }

    /// Columns that grow.
    private static final class Found {
        private static final int AT_FIRST = 1024;

        private final IdList.Builder ids = new IdList.Builder(AT_FIRST);
        private byte[] priorities = new byte[AT_FIRST];
        private long[] positions = new long[AT_FIRST];
        private long[] ended = new long[AT_FIRST];
        private int rows;

        void add(Entry entry) {
            if (rows == priorities.length) {
                priorities = Arrays.copyOf(priorities, 2 * rows);
                positions = Arrays.copyOf(positions, 2 * rows);
                ended = Arrays.copyOf(ended, 2 * rows);
            }
            ids.add(entry.id());
            priorities[rows] = (byte) entry.place().priority().level();
            positions[rows] = entry.place().position();
            ended[rows] = entry.numbers().ended();
            rows++;
        }

        IdList sorted(Comparator<Integer> order) {
            IdList all = ids.build();
            var sorted = new IdList.Builder(rows);
            IntStream.range(0, rows).boxed().sorted(order).forEach(row -> sorted.add(all.get(row)));
            return sorted.build();
        }
    }
}
