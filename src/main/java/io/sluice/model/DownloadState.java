package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;

/// Where a download is in its life. Data exists exactly where it means something; bytes and speed are not state.
public sealed interface DownloadState {
    int FIRST_ATTEMPT = 1;

    /// Waits, moves nothing.
    sealed interface Resting extends DownloadState {
    }

    /// Under way. Only [BackingOff] of these holds no slot.
    sealed interface Active extends DownloadState {
        /// Counted from 1; the retry with number n follows the failed attempt n.
        int attempt();

        default boolean holdsSlot() {
            return !(this instanceof BackingOff);
        }
    }

    /// Over, until the user says otherwise.
    sealed interface Settled extends DownloadState {
        Instant at();
    }

    /// @param returns another one took its slot: it is the next of its priority
    record Queued(int attempt, boolean returns) implements Resting {
        public Queued(int attempt) {
            this(attempt, false);
        }

        /// Whether it goes before those of its priority that have not been tried yet.
        public boolean goesFirst() {
            return returns || attempt > FIRST_ATTEMPT;
        }
    }

    record Paused(PauseReason reason) implements Resting {
    }

    /// Asked the server, no answer accepted yet.
    record Probing(int attempt) implements Active {
    }

    record Downloading(int attempt) implements Active {
    }

    /// Attempt `attempt` broke; the next one is due at `until`.
    record BackingOff(Failure.Transient cause, int attempt, Instant until) implements Active {
    }

    /// Every byte is written; being verified, forced and renamed.
    record Finishing(int attempt) implements Active {
    }

    record Completed(Path file, long bytes, Instant at) implements Settled {
    }

    record Failed(Failure cause, Instant at) implements Settled {
    }

    record Cancelled(Instant at) implements Settled {
    }

    static Queued queued() {
        return new Queued(FIRST_ATTEMPT);
    }
}
