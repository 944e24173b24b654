package io.sluice.model;

/// Why a download rests although nobody took it out of the queue.
public sealed interface PauseReason {
    /// The user asked for it; only the user ends it.
    record ByUser() implements PauseReason {
    }

    /// Something on this machine is in the way (disk full, folder not writable); the bytes are kept.
    record Blocked(Failure.Local cause) implements PauseReason {
    }

    PauseReason USER = new ByUser();
}
