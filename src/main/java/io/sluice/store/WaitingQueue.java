package io.sluice.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.Priority;
import jakarta.data.Limit;

/// Who starts next, read ahead. Guarded by the writer's lock.
final class WaitingQueue {
    // A thousand that are only looked at would drive out what runs.
    private static final int SOON_ASKED_FOR = 100;
    private static final Comparator<DownloadRow> BY_TURN = Comparator.comparingInt((DownloadRow row) -> row.priority)
            .thenComparing(row -> row.state == StateName.QUEUED_AGAIN, Comparator.reverseOrder())
            .thenComparingLong(row -> row.pos);
    private static final Comparator<DownloadRow> BY_ARRIVAL = Comparator.comparing((DownloadRow row) -> row.createdAt)
            .thenComparingLong(row -> row.pos);

    private final Tables tables;
    private final DownloadTable table;
    private final ReadAhead ahead = new ReadAhead();

    WaitingQueue(Tables tables, DownloadTable table) {
        this.tables = tables;
        this.table = table;
    }

    /// By priority, then a retry before a first attempt, then by position.
    List<Download> byTurn(int most) {
        return queued(DownloadRows::byTurn, BY_TURN, most);
    }

    /// First come, first served.
    List<Download> byArrival(int most) {
        return queued(DownloadRows::byArrival, BY_ARRIVAL, most);
    }

    /// Those of one priority by turn.
    List<Download> byTurn(Priority priority, int most) {
        Query ofPriority = (rows, state, limit) -> rows.ofPriority(state, (short) priority.level(), limit);
        return tables.alone(() -> read(ofPriority, BY_TURN, most));
    }

    /// A download changed, but not its place.
    void changed(Download after) {
        ahead.changed(after);
    }

    /// Places changed, or downloads came or went.
    void forget() {
        ahead.forget();
    }

    private List<Download> queued(Query query, Comparator<DownloadRow> order, int most) {
        if (most < 1) {
            return List.of();
        }
        return tables.alone(() -> {
            List<Download> first = ahead.first(order, most).orElseGet(() -> readAhead(query, order, most));
            table.seen(first.stream().limit(SOON_ASKED_FOR).toList());
            return first;
        });
    }

    private List<Download> readAhead(Query query, Comparator<DownloadRow> order, int most) {
        int window = most + ahead.window();
        List<Download> read = read(query, order, window);
        ahead.keep(order, read, read.size() < window);
        return read.stream().limit(most).toList();
    }

    private List<Download> read(Query query, Comparator<DownloadRow> order, int most) {
        Limit limit = Limit.of(most);
        Stream<DownloadRow> first = table.ask(rows -> StateName.QUEUES.stream()
                .flatMap(state -> query.rows(rows, state, limit).stream()).sorted(order).limit(most).toList()).stream();
        return table.downloads(first);
    }

    private interface Query {
        List<DownloadRow> rows(DownloadRows rows, StateName state, Limit limit);
    }
}
