package io.sluice.store.recovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// In what state a database was found when it was opened.
public sealed interface OpenReport {
    /// There was none.
    record Fresh() implements OpenReport {
    }

    record ClosedCleanly() implements OpenReport {
    }

    /// The program was killed or the power went; a check found everything whole.
    record CheckedWhole() implements OpenReport {
    }

    /// It was damaged, and what could be read is in a new file now.
    ///
    /// @param damaged  where the damaged file is kept
    /// @param findings what was wrong with it, in sentences for the log
    /// @param backup   the backup that was taken instead, where nothing could be read: newer downloads are missing
    record Rescued(Path damaged, List<String> findings, Optional<Path> backup) implements OpenReport {
    }
}
