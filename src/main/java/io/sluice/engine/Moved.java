package io.sluice.engine;

import io.sluice.model.Failure;

/// What became of bytes that were to lie elsewhere.
public sealed interface Moved {
    /// They are there, under this name; or there were none, and it is the one to be used.
    record To(String fileName) implements Moved {
    }

    /// They are where they were.
    record Not(Failure.Local cause) implements Moved {
    }
}
