package io.sluice.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.store.DownloadRows.Standing;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// The list of downloads on disk. Safe for any thread; everything goes through one lock. What jobs report waits in memory
/// until the next save, within 250 ms, and every question here already knows it. Every method may throw
/// [StoreException] when the disk or the database fails; nothing was acknowledged then.
///
/// More than 1,000 downloads are written in transactions of 1,000. Up to 10,000 are whole or not at all over a kill
/// ([Intents]), more are so in parts of 10,000; a failure of the disk in between leaves whole transactions.
public final class DownloadStore {
    private static final Comparator<DownloadRow> BY_TURN = Comparator.comparingInt((DownloadRow row) -> row.priority)
            .thenComparing(row -> row.state == StateName.QUEUED_AGAIN, Comparator.reverseOrder())
            .thenComparingLong(row -> row.pos);
    private static final Comparator<DownloadRow> BY_ARRIVAL = Comparator.comparing((DownloadRow row) -> row.createdAt)
            .thenComparingLong(row -> row.pos);

    private final Tables tables;
    private final RowMapper mapper = new RowMapper();
    private final Tally tally;
    private final RecentDownloads recent = new RecentDownloads();
    private final ReadAhead ahead = new ReadAhead();
    private final HostProfiles hosts;
    private final KeptAsides keptAside;
    private final Intents intents;

    /// @param endedCleanly the last run of the program
    DownloadStore(Tables tables, boolean endedCleanly) {
        this.tables = tables;
        this.hosts = new HostProfiles(tables);
        this.keptAside = new KeptAsides(tables);
        this.intents = new Intents(tables);
        intents.replay();
        this.tally = Tally.of(tables, endedCleanly);
        tables.flushBy(this::flush);
    }

    /// Calls `told`, on a thread of the store's, each time that what jobs report could not be put on the disk. It waits in
    /// memory and is tried again every 5 s. Call once, before the first write.
    public void tellFailures(Consumer<StoreException> told) {
        tables.tellFailures(told);
    }

    /// Writes down, as the last thing, what the next start would have to count.
    void end() {
        tables.alone(() -> {
            flush();
            tally.keep(tables);
            return tally;
        });
    }

    // Group commit: what ten jobs report in 250 ms is one transaction.
    private void flush() {
        Slices.of(recent.changed()).forEach(slice -> {
            tables.commit(rows -> rows.update(slice.stream().map(mapper::row).toList()));
            recent.written(slice);
        });
    }

    /// Runs `query` on tables that know everything.
    private <T> T readAll(Function<DownloadRows, T> query) {
        return tables.alone(() -> {
            flush();
            return tables.read(query);
        });
    }

    /// Adds new downloads at the end of their priority, in the order given, durable on return.
    ///
    /// @return the same with their positions
    public List<Download> append(List<Download> downloads) {
        return tables.alone(() -> {
            List<Download> placed = tables.read(rows -> new QueueOrder(rows).atTheEnd(downloads));
            wholly(placed, part -> part.stream().map(mapper::row).toList(), _ -> List.of(), this::insert);
            return placed;
        });
    }

    /// Puts back downloads that were removed, in the places they have. Durable on return.
    public void restore(List<Download> downloads) {
        tables.alone(() -> {
            wholly(downloads, part -> part.stream().map(mapper::row).toList(), _ -> List.of(), this::insert);
            return downloads;
        });
    }

    private void insert(List<Download> slice) {
        List<DownloadRow> added = slice.stream().map(mapper::row).toList();
        tables.write(Durability.NOW, rows -> rows.insert(added));
        ahead.forget();
        tally.replace(List.of(), states(added));
    }

    /// Replaces the rows of downloads that exist, all but their places, which only [#move] changes: a job that reports
    /// late cannot undo what the user ordered. Downloads that do not exist are left out.
    public void save(Collection<Download> downloads, Durability durability) {
        Map<UUID, Download> latest = new LinkedHashMap<>();
        downloads.forEach(download -> latest.put(download.id(), download));
        tables.alone(() -> {
            wholly(latest.values(), this::rowsAfter, _ -> List.of(), slice -> update(slice, durability));
            return latest;
        });
    }

    private List<DownloadRow> rowsAfter(List<Download> downloads) {
        Map<UUID, Download> before = new LinkedHashMap<>();
        find(downloads.stream().map(Download::id).toList()).forEach(it -> before.put(it.id(), it));
        return downloads.stream().filter(it -> before.containsKey(it.id()))
                .map(it -> mapper.row(it.withPlace(Objects.requireNonNull(before.get(it.id())).place()))).toList();
    }

    /// Does `slice` to all of `all`, in parts that are whole or not at all over a kill. Inside the lock.
    private <T> void wholly(Collection<T> all, Function<List<T>, List<DownloadRow>> kept,
            Function<List<T>, List<UUID>> removed, Consumer<List<T>> slice) {
        intents.forgetStale();
        Slices.of(all, Slices.ROWS_AN_ACTION).forEach(part -> {
            if (part.size() > Slices.ROWS_A_TRANSACTION) {
                intents.around(kept.apply(part), removed.apply(part), () -> Slices.of(part).forEach(slice));
            } else {
                slice.accept(part);
            }
        });
    }

    private void update(List<Download> slice, Durability durability) {
        tables.alone(() -> {
            Map<UUID, Download> before = new LinkedHashMap<>();
            find(slice.stream().map(Download::id).toList()).forEach(it -> before.put(it.id(), it));
            slice.stream().filter(it -> before.containsKey(it.id()))
                    .forEach(it -> change(Objects.requireNonNull(before.get(it.id())), it));
            return switch (durability) {
                case SOON -> later();
                case NOW -> now(before.values());
            };
        });
    }

    private void change(Download before, Download after) {
        Download placed = after.withPlace(before.place());
        recent.change(placed);
        ahead.changed(placed);
        tally.replace(List.of(StateName.of(before.state())), List.of(StateName.of(after.state())));
    }

    private boolean later() {
        tables.changed();
        return true;
    }

    // Nobody may see as kept what could not be.
    private boolean now(Collection<Download> before) {
        try {
            flush();
            tables.write(Durability.NOW, _ -> {
            });
            return true;
        } catch (StoreException failed) {
            before.forEach(it -> change(recent.find(it.id()).orElse(it), it));
            throw failed;
        }
    }

    /// Durable on return. Unknown ids are left out.
    public void remove(Collection<UUID> ids) {
        tables.alone(() -> {
            wholly(new LinkedHashSet<>(ids), _ -> List.of(), part -> part, this::delete);
            return ids;
        });
    }

    private void delete(List<UUID> slice) {
        Map<UUID, Standing> before = readAll(rows -> standings(rows, slice));
        tables.write(Durability.NOW, rows -> rows.delete(before.keySet()));
        recent.forget(slice);
        ahead.forget();
        tally.replace(states(before), List.of());
    }

    /// Moves downloads, in the queue order that they have among themselves, to stand together at `anchor`; they take its
    /// priority. Durable on return. An anchor that is one of `ids` or does not exist moves nothing.
    ///
    /// @return with every download whose place changed, neighbours that were renumbered included
    public Move move(Collection<UUID> ids, Anchor anchor) {
        return tables.alone(() -> {
            Map<UUID, Place> before = new HashMap<>();
            List<DownloadRow> changed = readAll(rows -> {
                var order = new QueueOrder(rows);
                var planned = order.move(found(rows, ids).sorted(QueueOrder.BY_PLACE).toList(), anchor);
                before.putAll(order.before());
                return planned;
            });
            return new Move(replaced(changed), before);
        });
    }

    /// Gives downloads these places, for an undo of [#move]. Durable on return; unknown ids are left out.
    ///
    /// @return the others, in their places
    public List<Download> place(Map<UUID, Place> places) {
        return tables.alone(() -> {
            List<DownloadRow> rows = readAll(all -> found(all, places.keySet()).toList());
            rows.forEach(row -> {
                Place place = Objects.requireNonNull(places.get(row.id));
                row.priority = (short) place.priority().level();
                row.pos = place.position();
            });
            return replaced(rows);
        });
    }

    private List<Download> replaced(List<DownloadRow> changed) {
        recent.forget(changed.stream().map(row -> row.id).toList());
        ahead.forget();
        wholly(changed, part -> part, _ -> List.of(),
                slice -> tables.write(Durability.NOW, rows -> rows.update(slice)));
        return downloads(changed.stream());
    }

    public Optional<Download> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// In no particular order; unknown ids are left out.
    public List<Download> find(Collection<UUID> ids) {
        return tables.alone(() -> {
            List<UUID> unknown = ids.stream().filter(id -> recent.find(id).isEmpty()).toList();
            List<Download> read = unknown.isEmpty()
                    ? List.of()
                    : downloads(tables.read(rows -> found(rows, unknown).toList()).stream());
            List<Download> found = Stream.concat(ids.stream().distinct().flatMap(id -> recent.find(id).stream()),
                    read.stream()).toList();
            read.forEach(recent::read);
            return found;
        });
    }

    /// The next `most` in state Queued, in the order in which they start: by priority, then a retry before a first
    /// attempt, then by position.
    public List<Download> nextQueued(int most) {
        return queued(DownloadRows::byTurn, BY_TURN, most);
    }

    /// The next `most` in state Queued where priorities are switched off: first come, first served.
    public List<Download> nextByArrival(int most) {
        return queued(DownloadRows::byArrival, BY_ARRIVAL, most);
    }

    /// The first of the queue that have `priority`, in the order in which they would start.
    public List<Download> nextQueued(Priority priority, int most) {
        Query ofPriority = (rows, state, limit) -> rows.ofPriority(state, (short) priority.level(), limit);
        return tables.alone(() -> readQueued(ofPriority, BY_TURN, most));
    }

    private List<Download> queued(Query query, Comparator<DownloadRow> order, int most) {
        if (most < 1) {
            return List.of();
        }
        return tables.alone(() -> {
            List<Download> first = ahead.first(order, most).orElseGet(() -> readAhead(query, order, most));
            first.forEach(recent::read);
            return first;
        });
    }

    private List<Download> readAhead(Query query, Comparator<DownloadRow> order, int most) {
        int window = most + ReadAhead.WINDOW;
        List<Download> read = readQueued(query, order, window);
        ahead.keep(order, read, read.size() < window);
        return read.stream().limit(most).toList();
    }

    private List<Download> readQueued(Query query, Comparator<DownloadRow> order, int most) {
        Limit limit = Limit.of(most);
        List<DownloadRow> first = readAll(rows -> StateName.QUEUES.stream()
                .flatMap(state -> query.rows(rows, state, limit).stream()).sorted(order).limit(most).toList());
        return downloads(first.stream());
    }

    private interface Query {
        List<DownloadRow> rows(DownloadRows rows, StateName state, Limit limit);
    }

    /// Those in an Active state: at start the ones that a kill or a quit left under way.
    public List<Download> active() {
        return inStates(StateName.ACTIVE);
    }

    /// Those in state Paused, in queue order.
    public List<Download> paused() {
        return inStates(List.of(StateName.PAUSED));
    }

    /// All that are not Settled, in queue order: by priority, then position.
    public List<Download> unsettled() {
        return inStates(StateName.UNSETTLED);
    }

    private List<Download> inStates(List<StateName> states) {
        return downloads(readAll(rows -> rows.inStates(states)).stream().sorted(QueueOrder.BY_PLACE));
    }

    /// Those whose first link is one of `links`, in any state, the first added first.
    public List<Download> byFirstLink(Collection<URI> links) {
        return LinkKey.search(links, keys -> downloads(readAll(rows -> rows.byLinkKeys(keys)).stream()));
    }

    /// Settled ones, the last ended first.
    ///
    /// @param before the last row of the page before, or null for the first page
    public List<Download> settled(@Nullable Download before, int most) {
        Limit limit = Limit.of(most);
        if (before == null) {
            return downloads(readAll(rows -> rows.ended(limit)).stream());
        }
        if (before.state() instanceof DownloadState.Settled over) {
            return downloads(readAll(rows -> rows.endedBefore(over.at(), before.id(), limit)).stream());
        }
        throw new IllegalArgumentException("Not a settled download: " + before);
    }

    /// Settled ones that ended before `cut`, the first first.
    public List<UUID> endedBefore(Instant cut, int most) {
        return readAll(rows -> rows.endedLongBefore(cut, Limit.of(most)));
    }

    /// The settled ones that ended first.
    public List<UUID> endedFirst(int most) {
        return most < 1 ? List.of() : readAll(rows -> rows.endedFirst(Limit.of(most)));
    }

    /// What was learned of hosts.
    public HostProfiles hosts() {
        return hosts;
    }

    /// Which bytes are kept for an undo.
    public KeptAsides keptAside() {
        return keptAside;
    }

    public Counts counts() {
        return tally.counts();
    }

    /// Whether the user paused all; kept over a restart.
    public boolean queuePaused() {
        return tables.read(rows -> rows.flag(FlagRow.QUEUE_PAUSED)).map(flag -> flag.raised).orElse(false);
    }

    /// Durable on return.
    public void setQueuePaused(boolean paused) {
        tables.write(Durability.NOW, rows -> rows.save(new FlagRow(FlagRow.QUEUE_PAUSED, paused)));
    }

    private List<Download> downloads(Stream<DownloadRow> rows) {
        return rows.map(mapper::download).toList();
    }

    private static Stream<DownloadRow> found(DownloadRows rows, Collection<UUID> ids) {
        return Slices.of(new LinkedHashSet<>(ids)).flatMap(slice -> rows.byIds(slice).stream());
    }

    private static Map<UUID, Standing> standings(DownloadRows rows, List<UUID> ids) {
        return rows.standings(ids).stream().collect(Collectors.toMap(Standing::id, Function.identity()));
    }

    private static List<StateName> states(List<DownloadRow> rows) {
        return rows.stream().map(row -> row.state).toList();
    }

    private static List<StateName> states(Map<UUID, Standing> standings) {
        return standings.values().stream().map(Standing::state).toList();
    }
}
