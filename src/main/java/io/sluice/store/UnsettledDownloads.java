package io.sluice.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// What waits, rests or is under way. There may be a hundred thousand of them: whoever starts reads them in parts.
final class UnsettledDownloads {
    private final DownloadTable table;

    UnsettledDownloads(DownloadTable table) {
        this.table = table;
    }

    /// Those in one of `states`, in queue order.
    List<Download> inStates(List<StateName> states) {
        return table.downloads(table.ask(rows -> rows.inStates(states)).stream().sorted(QueueOrder.BY_PLACE));
    }

    /// Paused ones in whose way a failure of this kind is. Only they are taken apart: thousands may be paused by the user.
    List<Download> blockedBy(Class<? extends Failure.Local> kind) {
        List<DownloadRow> blocked = table.ask(rows -> rows.inState(StateName.PAUSED, "%" + StateJson.kind(kind) + "%"));
        return table.downloads(blocked.stream()).stream()
                .filter(it -> it.state() instanceof Paused(PauseReason.Blocked(var cause)) && kind.isInstance(cause))
                .toList();
    }

    /// The first `most` of the queue, in queue order.
    List<Download> first(int most) {
        Limit limit = Limit.of(most);
        List<DownloadRow> first = table.ask(rows -> StateName.UNSETTLED.stream()
                .flatMap(state -> rows.byTurn(state, limit).stream()).sorted(QueueOrder.BY_PLACE).limit(most).toList());
        return table.downloads(first.stream());
    }

    /// Some `most` of all: state by state, and in queue order within a state. Never some alone of those that stand at the
    /// same position, so that the next part begins behind it.
    ///
    /// @param before the last of the part before, or null for the first part
    List<Download> part(@Nullable Download before, int most) {
        Stream<Shelf> rest = before == null ? Shelf.all() : Shelf.all().dropWhile(it -> !it.equals(Shelf.of(before)));
        List<DownloadRow> part = table.ask(rows -> {
            List<DownloadRow> found = rest.flatMap(shelf -> shelf.behind(before, rows, most)).limit(most).toList();
            return found.size() < most ? found : whole(found, rows);
        });
        return table.downloads(part.stream());
    }

    private static List<DownloadRow> whole(List<DownloadRow> found, DownloadRows rows) {
        DownloadRow last = found.getLast();
        List<DownloadRow> beside = rows.at(last.state, last.priority, last.pos);
        return Stream.concat(found.stream().filter(row -> !stands(row, last)), beside.stream()).toList();
    }

    private static boolean stands(DownloadRow row, DownloadRow at) {
        return row.state == at.state && row.priority == at.priority && row.pos == at.pos;
    }

    /// The downloads of one state and one priority, which stand together in the index.
    private record Shelf(StateName state, Priority priority) {
        static Stream<Shelf> all() {
            return StateName.UNSETTLED.stream()
                    .flatMap(state -> Arrays.stream(Priority.values()).map(priority -> new Shelf(state, priority)));
        }

        static Shelf of(Download download) {
            return new Shelf(StateName.of(download.state()), download.place().priority());
        }

        private Stream<DownloadRow> behind(@Nullable Download before, DownloadRows rows, int most) {
            long position = before != null && equals(of(before)) ? before.place().position() : Long.MIN_VALUE;
            return rows.ofPriorityBehind(state, (short) priority.level(), position, Limit.of(most)).stream();
        }
    }
}
