package io.sluice.viewmodel;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Queued;
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
        Optional<DownloadRow> last = selection.last(SelectionCommands::hasPlace);
        above = selection.first(SelectionCommands::hasPlace).map(this::above).orElse(null);
        below = last.map(this::below).orElse(null);
        next = last.map(this::beforeTheNextToStart).orElse(null);
        up.enable(above != null);
        down.enable(below != null);
        first.enable(next != null);
    }

    private @Nullable Anchor above(DownloadRow first) {
        return first.index() == 0 ? null : new Anchor.Before(list.view().get(first.index() - 1).id());
    }

    private @Nullable Anchor below(DownloadRow last) {
        if (last.index() + 1 == list.view().size()) {
            return null;
        }
        Download following = list.view().get(last.index() + 1).download();
        return SelectionCommands.hasPlace(following.state()) ? new Anchor.After(following.id()) : null;
    }

    // What runs already cannot be overtaken: the first of those that wait starts next.
    private @Nullable Anchor beforeTheNextToStart(DownloadRow last) {
        for (DownloadRow row : list.view().subList(0, last.index())) {
            if (row.download().state() instanceof Queued && !selection.ids().contains(row.id())) {
                return new Anchor.Before(row.id());
            }
        }
        return null;
    }

    private void move(@Nullable Anchor anchor) {
        if (anchor != null) {
            Set<UUID> ids = new HashSet<>();
            selection.matching(SelectionCommands::hasPlace).forEach(download -> ids.add(download.id()));
            requests.act("notice.done.moved", selection.states(SelectionCommands::isOver),
                    service -> service.move(ids, anchor));
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
