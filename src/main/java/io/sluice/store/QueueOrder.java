package io.sluice.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// Gives downloads their positions. They have gaps, so that moving a download writes one row; only where a gap is used
/// up are neighbours written as well, as few as possible: renumbering 198,000 rows takes H2 24 s and 1.3 GB of file.
/// As old as the session of its [DownloadRows]; whoever uses it holds the writer's lock.
final class QueueOrder {
    static final Comparator<DownloadRow> BY_PLACE = Comparator.comparingInt((DownloadRow row) -> row.priority)
            .thenComparingLong(row -> row.pos).thenComparing(row -> row.id);
    static final long STEP = 1L << 20;

    private static final int NEIGHBOURS_EACH_SIDE = 50;
    private static final int MOST_READ = 2 * NEIGHBOURS_EACH_SIDE;

    private final DownloadRows rows;
    private final Map<UUID, Place> before = new HashMap<>();

    QueueOrder(DownloadRows rows) {
        this.rows = rows;
    }

    /// The places that the rows of a [#move] had.
    Map<UUID, Place> before() {
        return Map.copyOf(before);
    }

    /// Returns the same downloads, placed behind all others of their priorities.
    List<Download> atTheEnd(List<Download> downloads) {
        Map<Priority, Long> last = new EnumMap<>(Priority.class);
        List<Download> placed = new ArrayList<>();
        for (Download download : downloads) {
            Priority priority = download.place().priority();
            long position = last.computeIfAbsent(priority, this::last) + STEP;
            last.put(priority, position);
            placed.add(download.withPlace(new Place(priority, position)));
        }
        return placed;
    }

    private long last(Priority priority) {
        return rows.aheadOf((short) priority.level(), Long.MAX_VALUE, Limit.of(1)).stream().mapToLong(row -> row.pos)
                .findFirst().orElse(0);
    }

    /// Plans a move, and writes nothing.
    ///
    /// @param moving what moves, in the order that it shall have
    /// @return the rows whose places change, with their new places
    List<DownloadRow> move(List<DownloadRow> moving, Anchor anchor) {
        Set<UUID> ids = moving.stream().map(row -> row.id).collect(Collectors.toSet());
        return cut(anchor, ids).map(cut -> place(moving, cut, ids)).orElse(List.of());
    }

    /// A place between two rows of a priority: those with a position below `at` stand before it.
    private record Cut(short priority, long at) {
        Cut(Priority priority, long at) {
            this((short) priority.level(), at);
        }
    }

    private Optional<Cut> cut(Anchor anchor, Set<UUID> moving) {
        return switch (anchor) {
            case Anchor.Before(var id) -> resting(id, moving).map(row -> new Cut(row.priority, row.pos));
            case Anchor.After(var id) -> resting(id, moving).map(row -> new Cut(row.priority, row.pos + 1));
            case Anchor.FirstOf(var priority) -> Optional.of(new Cut(priority, Long.MIN_VALUE));
            case Anchor.LastOf(var priority) -> Optional.of(new Cut(priority, Long.MAX_VALUE));
        };
    }

    private Optional<DownloadRow> resting(UUID id, Set<UUID> moving) {
        return moving.contains(id) ? Optional.empty() : rows.byId(id);
    }

    // Widens the neighbourhood until it has room; the first widening practically always has it.
    private List<DownloadRow> place(List<DownloadRow> moving, Cut cut, Set<UUID> ids) {
        for (int reach = 0;; reach = Math.max(NEIGHBOURS_EACH_SIDE, reach * 2)) {
            List<DownloadRow> ahead = ahead(cut, reach + 1, ids);
            List<DownloadRow> behind = behind(cut, reach + 1, ids);
            var gap = new Gap(position(ahead, reach), position(behind, reach));
            List<DownloadRow> line = new ArrayList<>(ahead.subList(0, Math.min(reach, ahead.size())).reversed());
            line.addAll(moving);
            line.addAll(behind.subList(0, Math.min(reach, behind.size())));
            if (gap.holds(line.size())) {
                return spread(line, cut.priority, gap);
            }
        }
    }

    // The nearest first.
    private List<DownloadRow> ahead(Cut cut, int most, Set<UUID> moving) {
        Limit page = page(most, moving);
        return resting(at -> rows.aheadOf(cut.priority, at, page), row -> row.pos, cut.at, most, moving);
    }

    private List<DownloadRow> behind(Cut cut, int most, Set<UUID> moving) {
        Limit page = page(most, moving);
        return resting(at -> rows.behind(cut.priority, at, page), row -> row.pos + 1, cut.at, most, moving);
    }

    // Each row read is a page of the table, and mostly the nearest one that does not move is all that is asked for.
    private static Limit page(int most, Set<UUID> moving) {
        return Limit.of(Math.min(MOST_READ, most + moving.size()));
    }

    private static List<DownloadRow> resting(LongFunction<List<DownloadRow>> page, ToLongFunction<DownloadRow> next,
            long from, int most, Set<UUID> moving) {
        List<DownloadRow> found = new ArrayList<>();
        for (List<DownloadRow> seen = page.apply(from); !seen.isEmpty() && found.size() < most;) {
            seen.stream().filter(row -> !moving.contains(row.id)).limit(most - found.size()).forEach(found::add);
            seen = page.apply(next.applyAsLong(seen.getLast()));
        }
        return found;
    }

    private static @Nullable Long position(List<DownloadRow> neighbours, int index) {
        return index < neighbours.size() ? neighbours.get(index).pos : null;
    }

    private List<DownloadRow> spread(List<DownloadRow> line, short priority, Gap gap) {
        List<DownloadRow> changed = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            DownloadRow row = line.get(i);
            long position = gap.position(i, line.size());
            if (row.priority != priority || row.pos != position) {
                before.put(row.id, new Place(Priority.of(row.priority), row.pos));
                row.priority = priority;
                row.pos = position;
                changed.add(row);
            }
        }
        return changed;
    }
}
