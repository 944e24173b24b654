package io.sluice.viewmodel;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion.OfStatus;
import io.sluice.model.query.Filter;
import io.sluice.model.query.ListQuery;
import io.sluice.scheduler.DownloadService;

/// The selected rows, by id, so that the selection outlives every change of the list.
final class Selection {
    static final int MOST_BY_ID = 10_000;

    private final RowList list;
    private final ReadOnlyObjectWrapper<Set<UUID>> ids = new ReadOnlyObjectWrapper<>(this, "ids", Set.of());
    private final ReadOnlyBooleanWrapper all = new ReadOnlyBooleanWrapper(this, "all", false);

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
        all.set(false);
        Set<UUID> wanted = Set.copyOf(newIds);
        int[] places = list.shown().indicesOf(wanted);
        replace(places.length == wanted.size() ? wanted : idsAt(places));
    }

    private Set<UUID> idsAt(int[] places) {
        return IntStream.of(places).mapToObj(list.shown()::idAt).flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void replace(Set<UUID> newIds) {
        if (!newIds.equals(ids.get())) {
            ids.set(newIds);
        }
    }

    /// All that is shown: up to [#MOST_BY_ID] by their ids, and more as whatever the query shows once something is done
    /// to it.
    void selectAll() {
        ShownRows shown = list.shown();
        boolean byId = shown.size() <= MOST_BY_ID && shown.isWhole();
        replace(byId ? idsAt(IntStream.range(0, shown.size()).toArray()) : Set.of());
        all.set(!byId);
    }

    /// Whether all that is shown is selected, without [#ids()].
    ReadOnlyBooleanProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return ids().isEmpty() && !all.get();
    }

    /// Lets go of those that are not shown any more.
    void prune() {
        if (!ids().isEmpty()) {
            select(ids());
        }
    }

    Optional<DownloadRow> row(UUID id) {
        return Optional.ofNullable(list.find(id));
    }

    /// The ids of those whose state fulfils `condition`. Of rows that were not read the service knows it.
    Function<DownloadService, CompletableFuture<Set<UUID>>> ids(Predicate<DownloadState> condition) {
        if (all.get()) {
            ListQuery query = list.query();
            Set<Status> statuses = query.view().statuses().stream().filter(it -> condition.test(example(it)))
                    .collect(Collectors.toUnmodifiableSet());
            ListQuery wanted = query.withFilter(query.filter().and(Filter.of(new OfStatus(statuses))));
            return service -> service.list(wanted).thenApply(HashSet::new);
        }
        Set<UUID> known = selected(condition).map(DownloadRow::id).collect(Collectors.toSet());
        List<UUID> unread = ids().stream().filter(id -> list.find(id) == null).toList();
        return service -> unread.isEmpty()
                ? CompletableFuture.completedFuture(known)
                : service.find(unread).thenApply(read -> {
                    read.stream().filter(it -> condition.test(it.state())).map(Download::id).forEach(known::add);
                    return known;
                });
    }

    private static DownloadState example(Status status) {
        return switch (status) {
            case ACTIVE -> new Downloading(DownloadState.FIRST_ATTEMPT);
            case WAITING -> DownloadState.queued();
            case PAUSED -> new Paused(PauseReason.USER);
            case FINISHED -> new Completed(Path.of(""), 0, Instant.EPOCH);
            case FAILED -> new Failed(new Failure.TimedOut(""), Instant.EPOCH);
            case CANCELLED -> new Cancelled(Instant.EPOCH);
        };
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
        return rows(list.shown().indicesOf(ids())).filter(row -> condition.test(row.download().state())).findFirst();
    }

    Optional<DownloadRow> last(Predicate<DownloadState> condition) {
        int[] places = list.shown().indicesOf(ids());
        int[] backwards = IntStream.rangeClosed(1, places.length).map(back -> places[places.length - back]).toArray();
        return rows(backwards).filter(row -> condition.test(row.download().state())).findFirst();
    }

    private Stream<DownloadRow> rows(int[] places) {
        return IntStream.of(places).mapToObj(list.shown()::get).flatMap(Stream::ofNullable);
    }

    Stream<DownloadRow> selected(Predicate<DownloadState> condition) {
        return ids().stream().map(list::find).filter(Objects::nonNull)
                .filter(row -> condition.test(row.download().state()));
    }

    /// One state of each kind that is selected: commands look at these few instead of at 100,000 rows each.
    Collection<DownloadState> kindsOfState() {
        if (all.get()) {
            return list.query().view().statuses().stream().map(Selection::example).toList();
        }
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
