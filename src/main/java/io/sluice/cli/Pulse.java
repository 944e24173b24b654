package io.sluice.cli;

/// When to look again at what runs.
public interface Pulse {
    /// Waits until the next look.
    ///
    /// @return false where there is to be none: the program ends
    boolean goesOn() throws InterruptedException;
}
