package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Resting;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.QueueStatus;
import org.jspecify.annotations.Nullable;

/// The rows in the order in which they are shown: what is not settled in the order of the queue, behind it what is,
/// the last ended first. Changes are gathered, and [#settle()] makes one change of the list of them.
final class RowList {
    private static final Comparator<DownloadRow> SHOWN_ORDER = (one, other) -> compare(one.download(),
            other.download());

    private final ObservableList<DownloadRow> rows = FXCollections.observableArrayList();
    // Kept here: the wrapper listens weakly, and a new one for each caller would fall silent.
    private final ObservableList<DownloadRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Map<UUID, DownloadRow> byId = new HashMap<>();
    private final List<DownloadRow> fresh = new ArrayList<>(); // not in `rows` yet
    private final Set<UUID> active = new HashSet<>();
    private final StatusText texts;
    private boolean outOfOrder;

    RowList(StatusText texts) {
        this.texts = texts;
    }

    ObservableList<DownloadRow> view() {
        return view;
    }

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

    void replaceAll(List<Download> downloads, QueueStatus queue) {
        Set<UUID> gone = new HashSet<>(byId.keySet());
        downloads.forEach(download -> gone.remove(download.id()));
        remove(gone);
        put(downloads, queue);
    }

    void put(Collection<Download> downloads, QueueStatus queue) {
        downloads.forEach(download -> put(download, queue));
    }

    private void put(Download download, QueueStatus queue) {
        DownloadRow row = byId.get(download.id());
        if (row == null) {
            row = new DownloadRow(download, texts, queue);
            byId.put(download.id(), row);
            fresh.add(row);
            outOfOrder = true;
        } else {
            outOfOrder |= compare(row.download(), download) != 0;
            row.show(download, queue);
        }
        if (download.state() instanceof Active) {
            active.add(download.id());
        } else {
            active.remove(download.id());
        }
    }

    void remove(Collection<UUID> ids) {
        for (UUID id : ids) {
            DownloadRow row = byId.remove(id);
            active.remove(id);
            if (row != null) {
                row.placeAt(-1);
                outOfOrder = true;
            }
        }
    }

    /// @return whether the list changed
    boolean settle() {
        if (!outOfOrder) {
            return false;
        }
        outOfOrder = false;
        // Almost in order already: sorting that is much quicker than sorting anew.
        List<DownloadRow> sorted = new ArrayList<>(byId.size());
        rows.stream().filter(this::isListed).forEach(sorted::add);
        fresh.stream().filter(this::isListed).forEach(sorted::add);
        fresh.clear();
        sorted.sort(SHOWN_ORDER);
        for (int index = 0; index < sorted.size(); index++) {
            sorted.get(index).placeAt(index);
        }
        rows.setAll(sorted);
        return true;
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
