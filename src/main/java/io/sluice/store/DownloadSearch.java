package io.sluice.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Status;
import io.sluice.model.Track;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import io.sluice.store.search.Entry;
import io.sluice.store.search.Hits;
import io.sluice.store.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/// Searches the whole list in memory. The first question reads it, some two seconds for a million downloads, and from
/// then on it is kept up with what is written; [#KEPT] after the last question it is let go of. Questions may come from
/// any thread, changes come within the writer's lock.
public final class DownloadSearch {
    static final Duration KEPT = Duration.ofMinutes(2);

    private final Tables tables;
    private final DownloadTable table;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    // The next three are guarded by the writer's lock.
    private @Nullable SearchIndex index;
    private @Nullable List<Consumer<SearchIndex>> missed; // what changed while the list is being read
    private boolean watched;
    private @Nullable Captions captions; // as long as one of the others

    DownloadSearch(Tables tables, DownloadTable table) {
        this.tables = tables;
        this.table = table;
    }

    /// The downloads that `query` asks for, in its order.
    ///
    /// @param most how many of the first ones are wanted
    /// @throws StoreException where the list cannot be read
    public Hits first(ListQuery query, int most) {
        return index().first(query, most);
    }

    /// All of them, 0.5 s for a million that are to be sorted.
    ///
    /// @throws StoreException where the list cannot be read
    public IdList all(ListQuery query) {
        return index().all(query);
    }

    private SearchIndex index() {
        asked.set(true);
        reading.lock();
        try {
            return tables.alone(() -> Optional.ofNullable(index)).orElseGet(this::read);
        } finally {
            reading.unlock();
        }
    }

    // Whatever changes after the lock is let go of is written down, and so it does not matter what of it was read.
    private SearchIndex read() {
        var fresh = new SearchIndex();
        Captions known = tables.alone(() -> {
            table.flush();
            Captions all = tables.read(Captions::all);
            captions = all;
            missed = new ArrayList<>();
            return all;
        });
        try {
            tables.scan(known, fresh::put);
        } catch (StoreException failed) {
            tables.alone(() -> {
                missed = null;
                return fresh;
            });
            throw failed;
        }
        return tables.alone(() -> {
            List<Consumer<SearchIndex>> late = missed == null ? List.of() : missed;
            late.forEach(change -> change.accept(fresh));
            missed = null;
            index = fresh;
            watch();
            return fresh;
        });
    }

    private void watch() {
        if (!watched) {
            watched = true;
            tables.after(KEPT, this::letGoUnlessAsked);
        }
    }

    private void letGoUnlessAsked() {
        watched = false;
        if (asked.getAndSet(false)) {
            watch();
        } else {
            index = null;
            captions = missed == null ? null : captions;
        }
    }

    void put(Download download) {
        if (captions != null && (index != null || missed != null)) {
            Entry entry = entry(download, captions);
            change(it -> it.put(entry));
        }
    }

    /// Tracks are called so now.
    ///
    /// @param downloads of those that were called otherwise
    void called(Collection<Track> tracks, Supplier<List<Download>> downloads) {
        if (captions != null) {
            tracks.forEach(captions::put);
            downloads.get().forEach(this::put);
        }
    }

    /// Tracks are called nothing any more.
    void forgotten(Collection<Track> tracks, Supplier<List<Download>> downloads) {
        if (captions != null) {
            tracks.stream().map(Track::id).forEach(captions::remove);
            downloads.get().forEach(this::put);
        }
    }

    /// The rows may be others than it heard of.
    void forget() {
        index = null;
    }

    void remove(Collection<UUID> ids) {
        change(it -> ids.forEach(it::remove));
    }

    private void change(Consumer<SearchIndex> change) {
        if (missed != null) {
            missed.add(change);
        }
        if (index != null) {
            change.accept(index);
            index = index.isWorn() ? null : index;
        }
    }

    private static Entry entry(Download download, Captions captions) {
        Content content = download.content();
        long ended = download.state() instanceof Settled settled ? micros(settled.at()) : 0;
        long added = micros(download.times().created());
        Entry.Numbers numbers = download.state() instanceof Completed(_, var bytes, _)
                ? Entry.Numbers.of(bytes, bytes, added, ended)
                : Entry.Numbers.of(content.totalBytes(), content.keptBytes(), added, ended);
        return new Entry(download.id(),
                new Entry.Words(download.name(), download.request().links().getFirst().toString(),
                        download.request().folder().toString(), captions.of(download.request().trackId())),
                Status.of(download.state()), download.place(), numbers);
    }

    static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }
}
