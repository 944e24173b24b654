package io.sluice.scheduler;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.Signal;
import io.sluice.store.DownloadStore;

import static java.util.concurrent.CompletableFuture.completedFuture;

/// Takes the user's steps back and does them again. What has changed since in a way that forbids it is refused; the rest
/// is done. Scheduler thread only.
final class Undoing {
    private static final ActionResult NOTHING = new ActionResult(Set.of(), Map.of(), Set.of());

    private final DownloadStore store;
    private final QueueCommands commands;
    private final Removal removal;
    private final RemovedFiles files;
    private final Relocation relocation;
    private final DownloadControl control;

    Undoing(DownloadStore store, QueueCommands commands, Removal removal, RemovedFiles files,
            Relocation relocation, DownloadControl control) {
        this.store = store;
        this.commands = commands;
        this.removal = removal;
        this.files = files;
        this.relocation = relocation;
        this.control = control;
    }

    CompletableFuture<ActionResult> undo() {
        return commands.steps().goBack(this::takeBack).orElseGet(() -> completedFuture(NOTHING));
    }

    CompletableFuture<ActionResult> redo() {
        return commands.steps().goForward(this::doAgain).orElseGet(() -> completedFuture(NOTHING));
    }

    private CompletableFuture<ActionResult> takeBack(Step step) {
        return switch (step) {
            case Step.Removed removed -> completedFuture(removal.restore(removed));
            case Step.Cancelled(var before) -> completedFuture(uncancel(before));
            case Step.Moved(var before, _, var ids) -> completedFuture(commands.place(before, ids));
            case Step.Relinked(var id, var before, _) -> completedFuture(commands.relink(id, before));
            case Step.Relocated relocated -> relocate(relocated, relocated.before());
        };
    }

    private CompletableFuture<ActionResult> doAgain(Step step) {
        return switch (step) {
            case Step.Removed removed -> completedFuture(removal.remove(removed.ids(), filesAgain(removed)));
            case Step.Cancelled cancelled -> completedFuture(commands.cancel(cancelled.ids()));
            case Step.Moved(_, var after, var ids) -> {
                commands.steps().did(step);
                yield completedFuture(commands.place(after, ids));
            }
            case Step.Relinked(var id, _, var after) -> {
                commands.steps().did(step);
                yield completedFuture(commands.relink(id, after));
            }
            case Step.Relocated relocated -> {
                commands.steps().did(step);
                yield relocate(relocated, relocated.after());
            }
        };
    }

    // Copying may take minutes. Where a disk refuses it in the end the step stands as it stood, to be tried again.
    private CompletableFuture<ActionResult> relocate(Step.Relocated step, Spot to) {
        return relocation.moveTo(step.id(), to).thenApply(result -> switch (result) {
            case Relocated.Done _ -> new ActionResult(step.ids(), Map.of(), Set.of());
            case Relocated.Refused(var state) -> new ActionResult(Set.of(), Map.of(step.id(), state), Set.of());
            case Relocated.Unknown _ -> new ActionResult(Set.of(), Map.of(), step.ids());
            case Relocated.Failed(var cause) -> {
                commands.steps().turnBack(step);
                yield NOTHING.withFailed(Map.of(step.id(), cause));
            }
        });
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
                it -> {
                    Download whole = removal.withItsBytes(was(was, it), bytesGone);
                    return it.withRequest(it.request().withTarget(whole.request().folder(), it.request().fileName()))
                            .withContent(whole.content());
                },
                it -> new Signal.Restore(was(was, it).state())).result().withBytesGone(bytesGone);
    }

    private static Download was(Map<UUID, Download> before, Download now) {
        return Objects.requireNonNull(before.get(now.id()));
    }

}
