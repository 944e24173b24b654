package io.sluice.cli;

import java.util.function.IntSupplier;

/// Lets this process be the Sluice that runs.
public interface OwnRun {
    /// Opens the list and its API, does `task`, and closes both.
    ///
    /// @return what `task` gave, or the code of what went wrong before it; the user knows why then
    int during(IntSupplier task);
}
