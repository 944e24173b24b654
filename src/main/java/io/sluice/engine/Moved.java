package io.sluice.engine;

import io.sluice.model.Failure;

/// What became of bytes that were to lie elsewhere.
public sealed interface Moved {
    /// They lie aside in the folder, until [DownloadEngine#bringBack].
    ///
    /// @param fileName what was wished, numbered where it is taken
    record Aside(String fileName) implements Moved {
    }

    /// There were none, or they are where they shall be.
    ///
    /// @param fileName the name to be used
    record Not(String fileName) implements Moved {
    }

    /// They are where they were.
    record Failed(Failure.Local cause) implements Moved {
    }
}
