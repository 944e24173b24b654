package io.sluice.viewmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Resting;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.QueueStatus;
import io.sluice.model.Status;
import io.sluice.model.query.View;
import org.jspecify.annotations.Nullable;

/// The rows of all that is not settled, and of what ended last: those that facts are told of. They are in the order of
/// the queue, behind them what is settled, the last ended first.
final class LiveRows {
    private static final Comparator<DownloadRow> ORDER = (one, other) -> compare(one.download(), other.download());

    private final Map<UUID, DownloadRow> byId = new HashMap<>();
    private final List<DownloadRow> fresh = new ArrayList<>(); // not in `sorted` yet
    private final Set<UUID> active = new HashSet<>();
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private List<DownloadRow> sorted = List.of();
    private Instant cut = Instant.MIN;
    private boolean outOfOrder;
    private boolean moved;
    private boolean restated;

    @Nullable
    DownloadRow find(UUID id) {
        return byId.get(id);
    }

    Set<UUID> ids() {
        return byId.keySet();
    }

    /// Those under way, waiting for a retry included.
    Set<UUID> active() {
        return active;
    }

    boolean anyRuns() {
        return active.stream().map(byId::get).anyMatch(row -> row != null
                && row.download().state() instanceof Active state && state.holdsSlot());
    }

    /// What is settled and ended before this is no live row.
    void cutAt(Instant newCut) {
        cut = newCut;
    }

    /// Whether `download` is to be known only by its place in the history.
    boolean isPast(Download download) {
        return download.state() instanceof Settled settled && settled.at().isBefore(cut)
                && !byId.containsKey(download.id());
    }

    /// A new row of this list.
    void add(DownloadRow row) {
        byId.put(row.id(), row);
        fresh.add(row);
        outOfOrder = true;
        moved = true;
        count(row.download(), 1);
        noteActive(row.download());
    }

    void change(DownloadRow row, Download now, QueueStatus queue) {
        Download before = row.download();
        outOfOrder |= compare(before, now) != 0;
        moved |= outOfOrder;
        restated |= Status.of(before.state()) != Status.of(now.state());
        count(before, -1);
        count(now, 1);
        row.show(now, queue);
        noteActive(now);
    }

    private void count(Download download, int more) {
        counts.merge(Status.of(download.state()), more, Integer::sum);
    }

    /// How many of those that `view` shows are over.
    int settledIn(View view) {
        return view.statuses().stream().filter(Status::isSettled).mapToInt(it -> counts.getOrDefault(it, 0)).sum();
    }

    private void noteActive(Download download) {
        if (download.state() instanceof Active) {
            active.add(download.id());
        } else {
            active.remove(download.id());
        }
    }

    void remove(Collection<UUID> ids) {
        for (UUID id : ids) {
            DownloadRow row = byId.remove(id);
            if (row != null) {
                active.remove(id);
                count(row.download(), -1);
                outOfOrder = true;
                moved = true;
            }
        }
    }

    /// Whether what is listed or its order changed since it was asked last.
    boolean takeMoved() {
        boolean was = moved;
        moved = false;
        return was;
    }

    /// Whether one of them got another status since it was asked last.
    boolean takeRestated() {
        boolean was = restated;
        restated = false;
        return was;
    }

    /// Those that `view` shows, in order.
    List<DownloadRow> in(View view) {
        if (outOfOrder) {
            sort();
        }
        return view == View.ALL
                ? sorted
                : sorted.stream().filter(row -> view.has(Status.of(row.download().state()))).toList();
    }

    // Almost in order already: sorting that is much quicker than sorting anew.
    private void sort() {
        outOfOrder = false;
        if (byId.isEmpty()) {
            fresh.clear();
            sorted = List.of();
            return;
        }
        List<DownloadRow> next = new ArrayList<>(byId.size());
        sorted.stream().filter(this::isListed).forEach(next::add);
        fresh.stream().filter(this::isListed).forEach(next::add);
        fresh.clear();
        next.sort(ORDER);
        sorted = next;
    }

    private boolean isListed(DownloadRow row) {
        return byId.get(row.id()) == row;
    }

    private static int compare(Download one, Download other) {
        int order = switch (one.state()) {
            case Settled first when other.state() instanceof Settled second -> second.at().compareTo(first.at());
            case Settled _ -> 1;
            case Active _,Resting _ when other.state() instanceof Settled -> -1;
            case Active _,Resting _ -> one.place().compareTo(other.place());
        };
        return order != 0 ? order : one.id().compareTo(other.id());
    }
}
