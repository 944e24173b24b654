package io.sluice.model;

/// What a signal did to a state.
public sealed interface Outcome {
    record Moved(DownloadState to) implements Outcome {
    }

    /// Came late or says nothing new; nothing changes.
    record Ignored(DownloadState state, Signal signal) implements Outcome {
    }

    /// The state forbids what was asked; nothing changes, and whoever asked is told.
    record Refused(DownloadState state, Signal.Command signal) implements Outcome {
    }
}
