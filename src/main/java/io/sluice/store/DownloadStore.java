package io.sluice.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
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

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.Failure;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueMode;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.store.DownloadRows.Standing;
import io.sluice.store.Intents.Intent;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// The list of downloads on disk. Safe for any thread; everything goes through one lock. What jobs report waits in memory
/// until the next save, within 250 ms, and every question here already knows it. Every method may throw
/// [StoreException] when the disk or the database fails; nothing was acknowledged then.
///
/// More than 1,000 downloads are written in transactions of 1,000. Up to 10,000 are whole or not at all over a kill
/// ([Intents]), more are so in parts of 10,000; a failure of the disk in between leaves whole transactions.
public final class DownloadStore {
    private final Tables tables;
    private final DownloadTable table;
    private final EventLog events;
    private final WaitingQueue queue;
    private final Tally tally;
    private final HostProfiles hosts;
    private final KeptAsides keptAside;
    private final Intents intents;
    private final UnsettledDownloads unsettled;
    private final SettledDownloads settled;
    private final DownloadSearch search;
    private final ListPages pages;
    private final Tracks tracks;

    /// @param endedCleanly the last run of the program
    DownloadStore(Tables tables, boolean endedCleanly) {
        this.tables = tables;
        this.table = new DownloadTable(tables);
        this.events = new EventLog(tables);
        tables.flushBy(() -> {
            table.flush();
            events.flush();
        });
        this.queue = new WaitingQueue(tables, table);
        this.hosts = new HostProfiles(tables);
        this.keptAside = new KeptAsides(tables);
        this.intents = new Intents(tables);
        intents.replay();
        this.tally = Tally.of(tables, endedCleanly);
        this.unsettled = new UnsettledDownloads(table);
        this.settled = new SettledDownloads(table);
        this.search = new DownloadSearch(tables, table);
        this.pages = new ListPages(tables, table);
        this.tracks = new Tracks(tables, table, search);
    }

    /// Calls `told`, on a thread of the store's, each time that what jobs report could not be put on the disk. It waits in
    /// memory and is tried again every 5 s. Call once, before the first write.
    public void tellFailures(Consumer<StoreException> told) {
        tables.tellFailures(told);
    }

    /// Calls `told`, on any thread, each time that H2 had closed the database, since its disk had no room, and it is open
    /// again. What was acknowledged is there; everything else that was shown may have changed. Call once, before the first
    /// write.
    public void tellReopened(Runnable told) {
        tables.onReopened(() -> {
            table.reopened();
            queue.forget();
            search.forget();
            tally.recount(tables);
            told.run();
        });
    }

    /// Writes down, as the last thing, what the next start would have to count.
    void end() {
        tables.alone(() -> {
            table.flush();
            events.flushAll();
            tally.keep(tables);
            return tally;
        });
    }

    /// What was reported so far is on the disk on return.
    public void save() {
        tables.save();
    }

    /// Adds new downloads at the end of their priority, in the order given, durable on return.
    ///
    /// @return the same with their positions
    public List<Download> append(List<Download> downloads) {
        return tables.alone(() -> {
            List<Download> placed = tables.read(rows -> new QueueOrder(rows).atTheEnd(downloads));
            intents.wholly(placed, DownloadStore::notAdded, this::insert);
            return placed;
        });
    }

    /// Puts back downloads that were removed, in the places they have. Durable on return.
    public void restore(List<Download> downloads) {
        tables.alone(() -> {
            intents.wholly(downloads, DownloadStore::notAdded, this::insert);
            return downloads;
        });
    }

    // Nobody was told of them yet, and their ids are quicker written than they are.
    private static Intent notAdded(List<Download> part) {
        return Intent.toRemove(part.stream().map(Download::id).toList());
    }

    private void insert(List<Download> slice) {
        List<DownloadRow> added = table.rows(slice);
        tables.write(Durability.NOW, rows -> rows.insert(added));
        queue.forget();
        slice.forEach(search::put);
        tally.replace(List.of(), states(added));
    }

    /// Replaces the rows of downloads that exist, all but their places, which only [#move] changes: a job that reports
    /// late cannot undo what the user ordered. Downloads that do not exist are left out.
    public void save(Collection<Download> downloads, Durability durability) {
        Map<UUID, Download> latest = new LinkedHashMap<>();
        downloads.forEach(download -> latest.put(download.id(), download));
        tables.alone(() -> {
            intents.wholly(latest.values(), part -> Intent.toKeep(rowsAfter(part)), slice -> update(slice, durability));
            return latest;
        });
    }

    private List<DownloadRow> rowsAfter(List<Download> downloads) {
        Map<UUID, Download> before = new LinkedHashMap<>();
        find(downloads.stream().map(Download::id).toList()).forEach(it -> before.put(it.id(), it));
        return table.rows(downloads.stream().filter(it -> before.containsKey(it.id()))
                .map(it -> it.withPlace(Objects.requireNonNull(before.get(it.id())).place())).toList());
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
        table.change(placed);
        queue.changed(placed);
        search.put(placed);
        tally.replace(List.of(StateName.of(before.state())), List.of(StateName.of(after.state())));
    }

    private boolean later() {
        tables.changed();
        return true;
    }

    // Nobody may see as kept what could not be.
    private boolean now(Collection<Download> before) {
        try {
            table.flush();
            tables.write(Durability.NOW, _ -> {
            });
            return true;
        } catch (StoreException failed) {
            before.forEach(it -> change(table.latest(it), it));
            throw failed;
        }
    }

    /// Durable on return. Unknown ids are left out.
    public void remove(Collection<UUID> ids) {
        tables.alone(() -> {
            intents.wholly(new LinkedHashSet<>(ids), Intent::toRemove, this::delete);
            return ids;
        });
    }

    private void delete(List<UUID> slice) {
        Map<UUID, Standing> before = table.ask(rows -> standings(rows, slice));
        events.forget(slice); // before the save that would write them
        tables.write(Durability.NOW, rows -> rows.delete(before.keySet()));
        table.forget(slice);
        search.remove(slice);
        queue.forget();
        tally.replace(states(before), List.of());
    }

    /// Moves downloads, in the queue order that they have among themselves, to stand together at `anchor`; they take its
    /// priority. Durable on return. An anchor that is one of `ids` or does not exist moves nothing.
    ///
    /// @return with every download whose place changed, neighbours that were renumbered included
    public Move move(Collection<UUID> ids, Anchor anchor) {
        return tables.alone(() -> {
            Map<UUID, Place> before = new HashMap<>();
            List<DownloadRow> changed = table.ask(rows -> {
                var order = new QueueOrder(rows);
                var planned = order.move(DownloadTable.rows(rows, ids).sorted(QueueOrder.BY_PLACE).toList(), anchor);
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
            List<DownloadRow> rows = table.ask(all -> DownloadTable.rows(all, places.keySet()).toList());
            rows.forEach(row -> {
                Place place = Objects.requireNonNull(places.get(row.id));
                row.priority = (short) place.priority().level();
                row.pos = place.position();
            });
            return replaced(rows);
        });
    }

    private List<Download> replaced(List<DownloadRow> changed) {
        table.forget(changed.stream().map(row -> row.id).toList());
        queue.forget();
        intents.wholly(changed, Intent::toKeep,
                slice -> tables.write(Durability.NOW, rows -> rows.update(slice)));
        List<Download> replaced = table.downloads(changed.stream());
        replaced.forEach(search::put);
        return replaced;
    }

    public Optional<Download> find(UUID id) {
        return table.find(id);
    }

    /// In no particular order; unknown ids are left out.
    public List<Download> find(Collection<UUID> ids) {
        return table.find(ids);
    }

    /// The next `most` in state Queued, in the order in which they start: by priority, then a retry before a first
    /// attempt, then by position.
    public List<Download> nextQueued(int most) {
        return queue.byTurn(most);
    }

    /// The next `most` in state Queued where priorities are switched off: first come, first served.
    public List<Download> nextByArrival(int most) {
        return queue.byArrival(most);
    }

    /// The first of the queue that have `priority`, in the order in which they would start.
    public List<Download> nextQueued(Priority priority, int most) {
        return queue.byTurn(priority, most);
    }

    /// Those in an Active state: at start the ones that a kill or a quit left under way.
    public List<Download> active() {
        return unsettled.inStates(StateName.ACTIVE);
    }

    /// Those that are paused since a failure of this kind is in the way.
    public List<Download> blockedBy(Class<? extends Failure.Local> kind) {
        return unsettled.blockedBy(kind);
    }

    /// All that are not Settled, in queue order: by priority, then position.
    public List<Download> unsettled() {
        return unsettled.inStates(StateName.UNSETTLED);
    }

    /// The first `most` of them.
    public List<Download> firstUnsettled(int most) {
        return unsettled.first(most);
    }

    /// All that are not Settled in parts of `most`, in no order that means anything. What changes its state or its place
    /// between two parts may be in both or in neither.
    ///
    /// @param before the last one of the part before, or null for the first part
    public List<Download> unsettled(@Nullable Download before, int most) {
        return unsettled.part(before, most);
    }

    /// Those whose first link is one of `links`, in any state, the first added first.
    public List<Download> byFirstLink(Collection<URI> links) {
        return LinkKey.search(links, keys -> table.downloads(table.ask(rows -> rows.byLinkKeys(keys)).stream()));
    }

    /// Those that wait, run or are complete and whose [io.sluice.model.Target] is one of `files`, in no particular order.
    /// Where very many share one name not all of them are found.
    public List<Download> byTarget(Collection<Path> files) {
        return TargetKey.search(files, keys -> table.downloads(table
                .ask(rows -> rows.byTargetKeys(keys, StateName.WITH_FILE, Limit.of(TargetKey.MOST))).stream()));
    }

    /// Those that are over.
    public SettledDownloads settled() {
        return settled;
    }

    /// All of them, by what they are called.
    public DownloadSearch search() {
        return search;
    }

    /// Where the downloads of the list go, each folder once. Looks at every row.
    public List<Path> folders() {
        return table.ask(DownloadRows::folders).stream().map(Path::of).toList();
    }

    /// What happened to each.
    public EventLog events() {
        return events;
    }

    /// What was learned of hosts.
    public HostProfiles hosts() {
        return hosts;
    }

    /// Which bytes are kept for an undo.
    public KeptAsides keptAside() {
        return keptAside;
    }

    /// For who reads all of it.
    public ListPages pages() {
        return pages;
    }

    /// The library of tracks.
    public Tracks tracks() {
        return tracks;
    }

    public Counts counts() {
        return tally.counts();
    }

    /// Kept over a restart.
    public QueueMode queueMode() {
        return tables.read(rows -> {
            boolean paused = rows.flag(FlagRow.QUEUE_PAUSED).map(flag -> flag.raised).orElse(false);
            boolean drains = rows.flag(FlagRow.QUEUE_DRAINS).map(flag -> flag.raised).orElse(false);
            return paused ? drains ? QueueMode.DRAINING : QueueMode.PAUSED : QueueMode.OPEN;
        });
    }

    /// Durable on return.
    public void setQueueMode(QueueMode mode) {
        tables.write(Durability.NOW, rows -> {
            rows.save(new FlagRow(FlagRow.QUEUE_PAUSED, mode != QueueMode.OPEN));
            rows.save(new FlagRow(FlagRow.QUEUE_DRAINS, mode == QueueMode.DRAINING));
        });
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
