package io.sluice.store.recovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.sluice.model.Replacement;

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

    /// It was damaged, and what it held is in a new file now.
    ///
    /// @param damaged  where the damaged file is kept
    /// @param findings what was wrong with it, in sentences for the log
    record Rescued(Path damaged, List<String> findings) implements OpenReport {
    }

    /// Nothing of it could be read, and something else took its place.
    ///
    /// @param damaged where the damaged file is kept; empty where it was gone
    record Replaced(Optional<Path> damaged, Replacement by) implements OpenReport {
    }
}
