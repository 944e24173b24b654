package io.sluice.viewmodel;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Lifecycle;
import io.sluice.model.Outcome;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import io.sluice.model.Signal;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;

/// What may be done to the selected downloads. The lifecycle itself says what is possible, so that a button is never
/// enabled for something that the service refuses.
final class SelectionCommands {
    private interface Action extends BiFunction<DownloadService, Set<UUID>, CompletableFuture<ActionResult>> {
    }

    private final Selection selection;
    private final Requests requests;
    private final Map<Command, Signal.Command> signals = new LinkedHashMap<>();
    private final Map<Priority, Command> priorities = new EnumMap<>(Priority.class);
    final Command pause;
    final Command resume;
    final Command cancel;
    final Command retry;
    final Command startOver;
    final Command remove;

    SelectionCommands(Selection selection, Requests requests) {
        this.selection = selection;
        this.requests = requests;
        pause = command("notice.done.paused", new Signal.Pause(PauseReason.USER), DownloadService::pause);
        resume = command("notice.done.resumed", new Signal.Resume(), DownloadService::resume);
        cancel = command("notice.done.cancelled", new Signal.Cancel(Instant.EPOCH), DownloadService::cancel);
        retry = command("notice.done.retried", new Signal.Retry(), DownloadService::retry);
        startOver = command("notice.done.startedOver", new Signal.Retry(), DownloadService::startOver);
        remove = new Command(() -> act("notice.done.removed", _ -> true, _ -> false, DownloadService::remove));
        for (Priority priority : Priority.values()) {
            priorities.put(priority, new Command(() -> act("notice.done.prioritised", SelectionCommands::hasPlace,
                    SelectionCommands::isOver, (service, ids) -> service.setPriority(ids, priority))));
        }
    }

    private Command command(String doneKey, Signal.Command signal, Action action) {
        var command = new Command(
                () -> act(doneKey, state -> allows(state, signal), state -> forbids(state, signal), action));
        signals.put(command, signal);
        return command;
    }

    // Of the others there is nothing left to do, as of a paused one that is to be paused.
    private void act(String doneKey, Predicate<DownloadState> allows, Predicate<DownloadState> forbids, Action action) {
        var ids = selection.ids(allows);
        requests.act(doneKey, selection.states(forbids),
                service -> ids.apply(service).thenCompose(found -> action.apply(service, found)));
    }

    Command priority(Priority priority) {
        return Objects.requireNonNull(priorities.get(priority));
    }

    void refresh() {
        Collection<DownloadState> kinds = selection.kindsOfState();
        signals.forEach((command, signal) -> command.enable(kinds.stream().anyMatch(state -> allows(state, signal))));
        remove.enable(!kinds.isEmpty());
        boolean movable = kinds.stream().anyMatch(SelectionCommands::hasPlace);
        priorities.values().forEach(command -> command.enable(movable));
    }

    private static boolean allows(DownloadState state, Signal.Command signal) {
        return Lifecycle.apply(state, signal) instanceof Outcome.Moved;
    }

    private static boolean forbids(DownloadState state, Signal.Command signal) {
        return Lifecycle.apply(state, signal) instanceof Outcome.Refused;
    }

    static boolean hasPlace(DownloadState state) {
        return !(state instanceof Settled);
    }

    static boolean isOver(DownloadState state) {
        return state instanceof Settled;
    }
}
