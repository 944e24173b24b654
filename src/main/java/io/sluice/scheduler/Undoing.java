package io.sluice.scheduler;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.Place;
import io.sluice.model.Signal;
import io.sluice.store.DownloadStore;

/// Takes the user's steps back and does them again. What has changed since in a way that forbids it is refused; the rest
/// is done. Scheduler thread only.
final class Undoing {
    private static final ActionResult NOTHING = new ActionResult(Set.of(), Map.of(), Set.of());

    private final DownloadStore store;
    private final QueueCommands commands;
    private final Removal removal;
    private final RemovedFiles files;
    private final DownloadControl control;
    private final DownloadFeed feed;

    Undoing(DownloadStore store, QueueCommands commands, Removal removal, RemovedFiles files, DownloadControl control,
            DownloadFeed feed) {
        this.store = store;
        this.commands = commands;
        this.removal = removal;
        this.files = files;
        this.control = control;
        this.feed = feed;
    }

    ActionResult undo() {
        return commands.steps().goBack(this::takeBack).orElse(NOTHING);
    }

    ActionResult redo() {
        return commands.steps().goForward(this::doAgain).orElse(NOTHING);
    }

    private ActionResult takeBack(Step step) {
        return switch (step) {
            case Step.Removed removed -> removal.restore(removed);
            case Step.Cancelled(var before) -> uncancel(before);
            case Step.Moved(var before, _, var ids) -> place(before, ids);
            case Step.Relinked(var id, var before, _) -> commands.relink(id, before);
        };
    }

    private ActionResult doAgain(Step step) {
        return switch (step) {
            case Step.Removed removed -> removal.remove(removed.ids(), filesAgain(removed));
            case Step.Cancelled cancelled -> commands.cancel(cancelled.ids());
            case Step.Moved(_, var after, var ids) -> {
                commands.steps().did(step);
                yield place(after, ids);
            }
            case Step.Relinked(var id, _, var after) -> {
                commands.steps().did(step);
                yield commands.relink(id, after);
            }
        };
    }

    // On this thread, unlike the first time: where the trash gives files back, it takes them by a rename, and where it does
    // not, none is there to be taken.
    private RemovedFiles.Gone filesAgain(Step.Removed step) {
        return step.trashed().isEmpty()
                ? RemovedFiles.Gone.NONE
                : files.take(store.find(step.trashed().keySet()), FileChoice.TRASH);
    }

    private ActionResult uncancel(List<Download> before) {
        Map<UUID, Download> was = before.stream().collect(Collectors.toMap(Download::id, Function.identity()));
        Set<UUID> bytesGone = new HashSet<>();
        return control.command(was.keySet(),
                it -> it.withContent(removal.withItsBytes(was(was, it), bytesGone).content()),
                it -> new Signal.Restore(was(was, it).state())).result().withBytesGone(bytesGone);
    }

    private static Download was(Map<UUID, Download> before, Download now) {
        return Objects.requireNonNull(before.get(now.id()));
    }

    private ActionResult place(Map<UUID, Place> places, Set<UUID> ids) {
        List<Download> placed = store.place(places);
        if (!placed.isEmpty()) {
            feed.publish(new Fact.Changed(placed));
        }
        Set<UUID> done = idsOf(placed);
        done.retainAll(ids);
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(done);
        return new ActionResult(done, Map.of(), unknown);
    }

    private static Set<UUID> idsOf(List<Download> downloads) {
        return downloads.stream().map(Download::id).collect(Collectors.toSet());
    }
}
