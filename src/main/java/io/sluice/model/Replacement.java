package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;

/// What takes the place of a list of downloads that cannot be read.
public sealed interface Replacement {
    /// The list as it was when a backup was made.
    ///
    /// @param downloads  how many it holds
    /// @param unfinished how many of them wait, run or are paused
    record Backup(Path file, Instant made, long downloads, long unfinished) implements Replacement {
    }

    record EmptyList() implements Replacement {
    }
}
