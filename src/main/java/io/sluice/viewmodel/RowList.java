package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.QueueStatus;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.View;
import org.jspecify.annotations.Nullable;

/// The rows of the list, and which of them the query shows. What is not settled is in memory, and so is what ended last;
/// the rest of the history is read as it comes into sight. Changes are gathered, and [#settle()] makes one change of what
/// is shown of them.
final class RowList {
    private static final int ROWS_AHEAD = 100;

    private final StatusText texts;
    private final LiveRows live = new LiveRows();
    private final PastRows past;
    private final HistoryIds history;
    private final Listing listing;
    private final Runnable rendered;
    private final ShownRows shown = new ShownRows(this::find);
    // Kept here: the wrapper listens weakly, and a new one for each caller would fall silent.
    private final ObservableList<@Nullable DownloadRow> view = FXCollections.unmodifiableObservableList(shown);
    private final Set<UUID> touched = new HashSet<>(); // live or gone, and were not live before
    private ListQuery query = ListQuery.PLAIN;
    private QueueStatus queue;
    private long inHistory;
    private int neededFrom;
    private int neededTo;
    private boolean dirty;

    /// @param nothingYet the queue before there is one
    /// @param rendered   is told that what is shown has changed, but not by [#settle()]
    RowList(Clock clock, Requests requests, QueueStatus nothingYet, Runnable rendered) {
        this.texts = new StatusText(clock);
        this.queue = nothingYet;
        this.rendered = rendered;
        this.past = new PastRows(requests, this::arrived);
        this.history = new HistoryIds(requests, live, this::renderAgain);
        this.listing = new Listing(requests, clock, this::renderAgain);
    }

    ObservableList<@Nullable DownloadRow> view() {
        return view;
    }

    ShownRows shown() {
        return shown;
    }

    Listing listing() {
        return listing;
    }

    ListQuery query() {
        return query;
    }

    @Nullable
    DownloadRow find(UUID id) {
        DownloadRow row = live.find(id);
        return row == null ? past.find(id) : row;
    }

    /// See [LiveRows#active].
    Set<UUID> active() {
        return live.active();
    }

    boolean anyRuns() {
        return live.anyRuns();
    }

    /// Shows what `newQuery` asks for: at once where memory knows it, and otherwise with the answer.
    void show(ListQuery newQuery) {
        boolean otherView = newQuery.view() != query.view();
        query = newQuery;
        if (query.isPlain()) {
            listing.stop();
            if (otherView) {
                history.want(0);
                history.forget(query.view());
            }
            count();
            renderAgain();
        } else {
            listing.ask(query);
        }
    }

    /// The rows at these places are looked at: what of them and around them was not read yet is read.
    void need(int from, int to) {
        neededFrom = from;
        neededTo = to;
        readNeeded();
    }

    private void readNeeded() {
        int last = Math.min(neededTo + ROWS_AHEAD, shown.size());
        if (query.isPlain()) {
            history.want(last - shown.firstSize());
        }
        past.read(IntStream.range(Math.max(neededFrom - ROWS_AHEAD, shown.firstSize()), last).mapToObj(shown::idAt)
                .flatMap(Stream::ofNullable).filter(id -> live.find(id) == null).toList());
    }

    private void arrived(List<Download> downloads) {
        downloads.stream().filter(it -> live.find(it.id()) == null)
                .forEach(it -> past.put(new DownloadRow(it, texts, queue)));
        shown.arrived(downloads.stream().map(Download::id).collect(Collectors.toSet()));
        rendered.run();
    }

    void replaceAll(List<Download> downloads, QueueStatus now) {
        queue = now;
        live.cutAt(cut(downloads, now));
        Set<UUID> gone = new HashSet<>(live.ids());
        downloads.forEach(download -> gone.remove(download.id()));
        live.remove(gone);
        put(downloads, now);
        history.forget(query.view());
        touched.clear();
        count();
        dirty = true;
        if (!query.isPlain()) {
            listing.ask(query);
        }
    }

    // Before this only the history knows what ended.
    private static Instant cut(List<Download> downloads, QueueStatus now) {
        List<Instant> ends = downloads.stream().filter(it -> it.state() instanceof Settled)
                .map(it -> ((Settled) it.state()).at()).toList();
        return View.ALL.settledIn(now.counts()) > ends.size()
                ? ends.stream().min(Comparator.naturalOrder()).orElse(Instant.MAX)
                : Instant.MIN;
    }

    void put(Collection<Download> downloads, QueueStatus now) {
        boolean inThePast = false;
        for (Download download : downloads) {
            DownloadRow row = live.find(download.id());
            if (row != null) {
                live.change(row, download, now);
            } else if (live.isPast(download)) {
                inThePast = true;
                past.remove(download.id());
            } else {
                live.add(rowOf(download, now));
                touched.add(download.id());
            }
        }
        if (inThePast) {
            history.forget(query.view());
            dirty = true;
        }
    }

    private DownloadRow rowOf(Download download, QueueStatus now) {
        DownloadRow row = past.remove(download.id());
        if (row == null) {
            return new DownloadRow(download, texts, now);
        }
        row.show(download, now);
        return row;
    }

    void remove(Collection<UUID> ids) {
        live.remove(ids);
        ids.forEach(past::remove);
        touched.addAll(ids);
        dirty = true;
    }

    /// The counters of the queue, which know of all that was put and removed so far.
    void count(QueueStatus now) {
        queue = now;
        long before = inHistory;
        count();
        dirty |= before != inHistory;
    }

    private void count() {
        inHistory = query.view().settledIn(queue.counts()) - live.settledIn(query.view());
    }

    /// @return whether what is shown changed
    boolean settle() {
        boolean moved = live.takeMoved() | dirty;
        boolean restated = live.takeRestated();
        boolean changed = query.isPlain() ? moved || restated && query.view() != View.ALL : dirty;
        if (!touched.isEmpty()) {
            leaveOutTouched();
        }
        if (changed) {
            render();
        } else {
            shown.arrived(touched);
        }
        if (!query.isPlain() && (moved || restated)) {
            listing.changed();
        }
        touched.clear();
        dirty = false;
        return changed;
    }

    private void leaveOutTouched() {
        history.leaveOut(touched);
        if (!query.isPlain()) {
            listing.leaveOut(touched.stream().filter(id -> live.find(id) == null).collect(Collectors.toSet()));
        }
    }

    private void renderAgain() {
        render();
        readNeeded();
        rendered.run();
    }

    // What another query asks for is shown with its first answer; until then there is what was there before.
    private void render() {
        if (query.isPlain()) {
            shown.show(live.in(query.view()), history.known(), shownSize());
        } else if (!listing.busyProperty().get()) {
            shown.show(List.of(), listing.ids(), 0);
        }
    }

    private int shownSize() {
        return Math.toIntExact(live.in(query.view()).size() + history.size(inHistory));
    }
}
