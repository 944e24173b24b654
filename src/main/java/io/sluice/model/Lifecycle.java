package io.sluice.model;

import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.DownloadState.Resting;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Outcome.Ignored;
import io.sluice.model.Outcome.Moved;
import io.sluice.model.Outcome.Refused;
import io.sluice.model.PauseReason.Blocked;
import io.sluice.model.PauseReason.ByUser;

/// Decides what follows what. Pure and total: every state knows an answer to every signal.
public final class Lifecycle {
    private Lifecycle() {
    }

    public static Outcome apply(DownloadState state, Signal signal) {
        return switch (state) {
            case Resting resting -> whileResting(resting, signal);
            case Active active -> whileActive(active, signal);
            case Settled settled -> whileSettled(settled, signal);
        };
    }

    private static Outcome whileResting(Resting state, Signal signal) {
        if (signal instanceof Signal.Verified(var file, var bytes, var at)) {
            // The pause came a moment after the last byte: the file is there, and fetching it again would make a second.
            return new Moved(new Completed(file, bytes, at));
        }
        return switch (state) {
            case Queued queued -> whileQueued(queued, signal);
            case Paused paused -> whilePaused(paused, signal);
        };
    }

    private static Outcome whileQueued(Queued state, Signal signal) {
        return switch (signal) {
            case Signal.Start _ -> new Moved(new Probing(state.attempt()));
            case Signal.Pause(var reason) -> new Moved(new Paused(reason));
            case Signal.Cancel(var at) -> new Moved(new Cancelled(at));
            case Signal.Resume _ -> new Ignored(state, signal);
            case Signal.Command command -> new Refused(state, command);
            case Signal.Report _ -> new Ignored(state, signal);
        };
    }

    private static Outcome whilePaused(Paused state, Signal signal) {
        return switch (signal) {
            case Signal.Resume _ -> new Moved(DownloadState.queued());
            case Signal.Pause(var reason) -> pausedAgain(state, reason, signal);
            case Signal.Cancel(var at) -> new Moved(new Cancelled(at));
            case Signal.Command command -> new Refused(state, command);
            // Only what a full disk paused: no other reason ends because of room.
            case Signal.RoomAgain _ when state.reason() instanceof Blocked(Failure.DiskFull _) ->
                new Moved(DownloadState.queued());
            case Signal.Report _ -> new Ignored(state, signal);
        };
    }

    // What the user paused stays the user's: another reason would end the pause when it ends itself.
    private static Outcome pausedAgain(Paused state, PauseReason reason, Signal signal) {
        return switch (reason) {
            case ByUser _ when state.reason() instanceof Blocked -> new Moved(new Paused(reason));
            case ByUser _,Blocked _ -> new Ignored(state, signal);
        };
    }

    private static Outcome whileActive(Active state, Signal signal) {
        return switch (signal) {
            case Signal.Pause(var reason) -> new Moved(new Paused(reason));
            case Signal.Cancel(var at) -> new Moved(new Cancelled(at));
            case Signal.Resume _ when state instanceof BackingOff waiting -> new Moved(next(waiting));
            case Signal.Resume _ -> new Ignored(state, signal);
            case Signal.Retry _ when state instanceof BackingOff -> new Moved(DownloadState.queued());
            case Signal.Command command -> new Refused(state, command);
            case Signal.Report report -> reported(state, report);
        };
    }

    private static Outcome reported(Active state, Signal.Report report) {
        return switch (report) {
            case Signal.Yield _ when state.holdsSlot() -> new Moved(new Queued(state.attempt()));
            case Signal.Preempted _ when state.holdsSlot() -> new Moved(new Queued(state.attempt(), true));
            case Signal.Answered _ when state instanceof Probing -> new Moved(new Downloading(state.attempt()));
            case Signal.LastByteWritten _ when state instanceof Downloading ->
                new Moved(new Finishing(state.attempt()));
            case Signal.Verified(var file, var bytes, var at) when state instanceof Finishing ->
                new Moved(new Completed(file, bytes, at));
            case Signal.Broken(var verdict) when state.holdsSlot() -> new Moved(after(verdict));
            case Signal.BackoffOver _ when state instanceof BackingOff waiting -> new Moved(next(waiting));
            case Signal.NetworkGone(var attempt) -> new Moved(new Queued(attempt));
            case Signal.Report _ -> new Ignored(state, report);
        };
    }

    private static DownloadState after(Verdict verdict) {
        return switch (verdict) {
            case Verdict.RetryAt(var cause, var attempt, var until) -> new BackingOff(cause, attempt, until);
            case Verdict.Hold(var cause) -> new Paused(new Blocked(cause));
            case Verdict.GiveUp(var cause, var at) -> new Failed(cause, at);
        };
    }

    private static Queued next(BackingOff waiting) {
        return new Queued(waiting.attempt() + 1);
    }

    /// What a download is that was put back on the list in `state`: its job and its timers are gone.
    public static DownloadState atRest(DownloadState state) {
        return switch (state) {
            case BackingOff waiting -> next(waiting);
            case Active active -> new Queued(active.attempt());
            case Resting resting -> resting;
            case Settled settled -> settled;
        };
    }

    private static Outcome whileSettled(Settled state, Signal signal) {
        return switch (signal) {
            case Signal.Retry _ when !(state instanceof Completed) -> new Moved(DownloadState.queued());
            case Signal.Restore(var to) when state instanceof Cancelled -> new Moved(atRest(to));
            case Signal.Cancel _ when state instanceof Cancelled -> new Ignored(state, signal);
            case Signal.Cancel(var at) when state instanceof Failed -> new Moved(new Cancelled(at));
            case Signal.Command command -> new Refused(state, command);
            case Signal.Report _ -> new Ignored(state, signal);
        };
    }
}
