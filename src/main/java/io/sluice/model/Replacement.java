package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/// What takes the place of a list of downloads that cannot be read.
public sealed interface Replacement {
    /// The list as it was when a backup was made.
    ///
    /// @param downloads  how many it holds
    /// @param unfinished how many of them wait, run or are paused
    record Backup(Path file, Instant made, long downloads, long unfinished) implements Replacement {
    }

    /// @param folders where downloads may lie that were on the lost list
    record EmptyList(Set<Path> folders) implements Replacement {
        public EmptyList {
            folders = Set.copyOf(folders);
        }
    }
}
