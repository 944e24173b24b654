package io.sluice.engine;

import java.nio.file.Path;

import io.sluice.model.Content;
import io.sluice.model.JobNote;

/// Hears the facts of one job, on the job's threads. Must return quickly and must not throw.
public interface TransferListener {
    /// The first answer gave the file a name, and so another folder than was ordered. Called before anything is written there.
    default void placed(Path folder) {
    }

    /// An answer was accepted: name, length and validator are known. Called once a run, before the first byte is written.
    void answered(Content content);

    /// What the job did, for its log; from any of its threads.
    default void noted(JobNote note) {
    }

    /// Every byte is written; what follows is verifying, forcing and renaming.
    void lastByteWritten();
}
