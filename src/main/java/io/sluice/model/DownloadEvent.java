package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What happened to a download, as its history tells it. The kinds are in users' files, by the simple names of these
/// records: renaming one needs a migration.
public sealed interface DownloadEvent extends LogFact {
    /// @param attempt counted from 1
    record Started(int attempt) implements DownloadEvent {
    }

    /// Attempt `attempt` broke; the next one is due at `until`.
    record Broke(Failure.Transient cause, int attempt, Instant until) implements DownloadEvent {
    }

    record GaveUp(Failure cause) implements DownloadEvent {
    }

    /// Something on this machine was in the way.
    record Held(Failure.Local cause) implements DownloadEvent {
    }

    /// There was room on its disk again.
    record FoundRoom() implements DownloadEvent {
    }

    record PausedByUser() implements DownloadEvent {
    }

    record ResumedByUser() implements DownloadEvent {
    }

    record RetriedByUser() implements DownloadEvent {
    }

    record CancelledByUser() implements DownloadEvent {
    }

    /// The user took the cancelling back.
    record RestoredByUser() implements DownloadEvent {
    }

    /// The user gave it another folder or name.
    record Relocated(Path target) implements DownloadEvent {
    }

    record LinkChanged() implements DownloadEvent {
    }

    /// It gave its slot back and waited in its place: all were paused, its hours were over, or the program had ended.
    record Stopped() implements DownloadEvent {
    }

    record MadeWay() implements DownloadEvent {
    }

    record LostNetwork() implements DownloadEvent {
    }

    record Finished(Path file, long bytes) implements DownloadEvent {
    }

    /// What a signal that took effect means for the history; nothing where it is a step of an attempt on its way.
    ///
    /// @param after what the download became by it
    static Optional<DownloadEvent> of(Signal signal, DownloadState after) {
        return switch (signal) {
            case Signal.Command command -> Optional.of(of(command));
            case Signal.Report report -> of(report, after);
        };
    }

    private static DownloadEvent of(Signal.Command command) {
        return switch (command) {
            case Signal.Pause(PauseReason.ByUser _) -> new PausedByUser();
            case Signal.Pause(PauseReason.Blocked(var cause)) -> new Held(cause);
            case Signal.Resume _ -> new ResumedByUser();
            case Signal.Cancel _ -> new CancelledByUser();
            case Signal.Retry _ -> new RetriedByUser();
            case Signal.Restore _ -> new RestoredByUser();
        };
    }

    private static Optional<DownloadEvent> of(Signal.Report report, DownloadState after) {
        return switch (report) {
            case Signal.Start _ -> Optional
                    .of(new Started(after instanceof DownloadState.Active active ? active.attempt() : 1));
            case Signal.Yield _ -> Optional.of(new Stopped());
            case Signal.Preempted _ -> Optional.of(new MadeWay());
            case Signal.Verified(var file, var bytes, _) -> Optional.of(new Finished(file, bytes));
            case Signal.Broken(var verdict) -> Optional.of(of(verdict));
            case Signal.RoomAgain _ -> Optional.of(new FoundRoom());
            case Signal.NetworkGone _ -> Optional.of(new LostNetwork());
            case Signal.Answered _,Signal.LastByteWritten _,Signal.BackoffOver _ -> Optional.empty();
        };
    }

    private static DownloadEvent of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.RetryAt(var cause, var attempt, var until) -> new Broke(cause, attempt, until);
            case Verdict.Hold(var cause) -> new Held(cause);
            case Verdict.GiveUp(var cause, _) -> new GaveUp(cause);
        };
    }
}
