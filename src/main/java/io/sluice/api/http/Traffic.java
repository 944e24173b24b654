package io.sluice.api.http;

import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Counts who comes to the [Gate]. Safe for any thread.
public final class Traffic {
    private final Supplier<Instant> now;
    private long answered; // guarded by this
    private long refused; // guarded by this
    private @Nullable Instant last; // guarded by this

    /// What came since the start of the program.
    ///
    /// @param answered requests that were let in
    /// @param refused  those that were not: without the token, from a page, by another name of this machine
    /// @param last     when the last one was let in; null where none was
    public record Count(long answered, long refused, @Nullable Instant last) {
    }

    public Traffic(Supplier<Instant> now) {
        this.now = now;
    }

    synchronized void letIn() {
        answered++;
        last = now.get();
    }

    synchronized void refused() {
        refused++;
    }

    public synchronized Count count() {
        return new Count(answered, refused, last);
    }
}
