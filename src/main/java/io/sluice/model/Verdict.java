package io.sluice.model;

import java.time.Instant;

/// What the retry policy makes of a failure.
public sealed interface Verdict {
    /// Try again at `until`, and charge it to attempt `attempt`.
    record RetryAt(Failure.Transient cause, int attempt, Instant until) implements Verdict {
    }

    /// Wait for the user or the disk.
    record Hold(Failure.Local cause) implements Verdict {
    }

    record GiveUp(Failure cause, Instant at) implements Verdict {
    }
}
