package io.sluice.engine;

import io.sluice.model.Content;

/// Hears the facts of one job, on the job's threads. Must return quickly and must not throw.
public interface TransferListener {
    /// An answer was accepted: name, length and validator are known. Called once a run, before the first byte is written.
    void answered(Content content);

    /// Every byte is written; what follows is verifying, forcing and renaming.
    void lastByteWritten();
}
