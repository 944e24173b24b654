package io.sluice.viewmodel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.query.Sort;
import org.jspecify.annotations.Nullable;

/// Moves downloads through the queue, by keyboard or by dragging. Beside a row of another priority they take that
/// priority.
final class QueueMoves {
    private final RowList list;
    private final Selection selection;
    private final Requests requests;
    private @Nullable Anchor above;
    private @Nullable Anchor below;
    private @Nullable Anchor next;
    final Command up = new Command(() -> move(above));
    final Command down = new Command(() -> move(below));
    final Command first = new Command(() -> move(next));

    QueueMoves(RowList list, Selection selection, Requests requests) {
        this.list = list;
        this.selection = selection;
        this.requests = requests;
    }

    /// Looks where the selected ones could go.
    void refresh() {
        above = null;
        below = null;
        next = null;
        if (list.query().sort().key() == Sort.Key.QUEUE) {
            selection.last(SelectionCommands::hasPlace).map(DownloadRow::id).map(this::placeOf).ifPresent(last -> {
                below = below(last);
                next = beforeTheNextToStart(last);
            });
            above = selection.first(SelectionCommands::hasPlace).map(DownloadRow::id).map(this::placeOf)
                    .map(this::above).orElse(null);
        }
        up.enable(above != null);
        down.enable(below != null);
        first.enable(next != null);
    }

    private int placeOf(UUID id) {
        return list.shown().indicesOf(Set.of(id))[0];
    }

    private @Nullable Anchor above(int first) {
        DownloadRow before = first == 0 ? null : list.shown().get(first - 1);
        return before == null ? null : new Anchor.Before(before.id());
    }

    private @Nullable Anchor below(int last) {
        DownloadRow behind = last + 1 == list.shown().size() ? null : list.shown().get(last + 1);
        return behind != null && SelectionCommands.hasPlace(behind.download().state())
                ? new Anchor.After(behind.id())
                : null;
    }

    // What runs already cannot be overtaken: the first of those that wait starts next.
    private @Nullable Anchor beforeTheNextToStart(int last) {
        for (int place = 0; place < last; place++) {
            DownloadRow row = list.shown().get(place);
            if (row != null && row.download().state() instanceof Queued && !selection.ids().contains(row.id())) {
                return new Anchor.Before(row.id());
            }
        }
        return null;
    }

    private void move(@Nullable Anchor anchor) {
        if (anchor != null) {
            var ids = selection.ids(SelectionCommands::hasPlace);
            requests.act("notice.done.moved", selection.states(SelectionCommands::isOver),
                    service -> ids.apply(service).thenCompose(found -> service.move(found, anchor)));
        }
    }

    /// Rows dropped on one of themselves stay where they are.
    void drop(Collection<UUID> ids, Anchor anchor) {
        Set<UUID> moved = Set.copyOf(ids);
        boolean onItself = switch (anchor) {
            case Anchor.Before(var id) -> moved.contains(id);
            case Anchor.After(var id) -> moved.contains(id);
            case Anchor.FirstOf _,Anchor.LastOf _ -> false;
        };
        if (!onItself && !moved.isEmpty()) {
            requests.act("notice.done.moved", List.of(), service -> service.move(moved, anchor));
        }
    }
}
