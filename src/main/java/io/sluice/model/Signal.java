package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;

/// What may happen to a download.
public sealed interface Signal {
    /// Asked by the user, the API or a rule: refused where the state forbids it.
    sealed interface Command extends Signal {
    }

    /// Told by a job or the clock: ignored where it comes late.
    sealed interface Report extends Signal {
    }

    record Pause(PauseReason reason) implements Command {
    }

    record Resume() implements Command {
    }

    record Cancel(Instant at) implements Command {
    }

    /// Try a failed or cancelled one again, attempts counted anew.
    record Retry() implements Command {
    }

    /// Undo a cancel: it is again what it was.
    record Restore(DownloadState to) implements Command {
    }

    /// A slot is free for it.
    record Start() implements Report {
    }

    /// Give the slot back and wait in the same place.
    record Yield() implements Report {
    }

    /// Give the slot to one that is more urgent, and come back before the others of the same priority.
    record Preempted() implements Report {
    }

    /// The first answer was accepted.
    record Answered() implements Report {
    }

    record LastByteWritten() implements Report {
    }

    record Verified(Path file, long bytes, Instant at) implements Report {
    }

    record Broken(Verdict verdict) implements Report {
    }

    record BackoffOver() implements Report {
    }

    /// The disk that was full has room again.
    record RoomAgain() implements Report {
    }

    /// What broke or would be tried again has no network: it waits in its place, with no attempt charged.
    ///
    /// @param attempt the one that is made when the network returns
    record NetworkGone(int attempt) implements Report {
    }
}
