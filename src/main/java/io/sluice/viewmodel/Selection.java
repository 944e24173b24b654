package io.sluice.viewmodel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Paused;

/// The selected rows, by id, so that the selection outlives every change of the list.
final class Selection {
    private static final Comparator<DownloadRow> BY_INDEX = Comparator.comparingInt(DownloadRow::index);

    private final RowList list;
    private final ReadOnlyObjectWrapper<Set<UUID>> ids = new ReadOnlyObjectWrapper<>(this, "ids", Set.of());

    Selection(RowList list) {
        this.list = list;
    }

    ReadOnlyObjectProperty<Set<UUID>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    Set<UUID> ids() {
        return ids.get();
    }

    void select(Collection<UUID> newIds) {
        Set<UUID> listed = new LinkedHashSet<>(newIds);
        listed.retainAll(list.ids());
        if (!listed.equals(ids.get())) {
            ids.set(Set.copyOf(listed));
        }
    }

    /// Lets go of those that are not listed any more.
    void prune() {
        if (!list.ids().containsAll(ids())) {
            select(ids());
        }
    }

    Optional<DownloadRow> row(UUID id) {
        return Optional.ofNullable(list.find(id));
    }

    List<Download> matching(Predicate<DownloadState> condition) {
        return selected(condition).map(DownloadRow::download).toList();
    }

    /// Of those that match, one for each.
    List<DownloadState> states(Predicate<DownloadState> condition) {
        return selected(condition).map(row -> row.download().state()).toList();
    }

    /// The selected row that matches and stands first in the list.
    Optional<DownloadRow> first(Predicate<DownloadState> condition) {
        return selected(condition).min(BY_INDEX);
    }

    Optional<DownloadRow> last(Predicate<DownloadState> condition) {
        return selected(condition).max(BY_INDEX);
    }

    Stream<DownloadRow> selected(Predicate<DownloadState> condition) {
        return ids().stream().map(list::find).filter(Objects::nonNull)
                .filter(row -> condition.test(row.download().state()));
    }

    /// One state of each kind that is selected: commands look at these few instead of at 100,000 rows each.
    Collection<DownloadState> kindsOfState() {
        Map<Class<?>, DownloadState> kinds = new HashMap<>();
        for (UUID id : ids()) {
            DownloadRow row = list.find(id);
            if (row != null) {
                DownloadState state = row.download().state();
                kinds.putIfAbsent(state instanceof Paused(var reason) ? reason.getClass() : state.getClass(), state);
            }
        }
        return kinds.values();
    }
}
