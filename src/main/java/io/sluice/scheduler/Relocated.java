package io.sluice.scheduler;

import java.nio.file.Path;

import io.sluice.model.DownloadState;
import io.sluice.model.Failure;

/// What became of the wish to have a download elsewhere, or under another name.
public sealed interface Relocated {
    /// It goes there now.
    ///
    /// @param target a folder, where the name is still the server's to give
    record Done(Path target) implements Relocated {
    }

    /// It is over, or is being moved already.
    record Refused(DownloadState state) implements Relocated {
    }

    /// It is not on the list.
    record Unknown() implements Relocated {
    }

    /// Its bytes stay where they were, and so does everything else.
    record Failed(Failure.Local cause) implements Relocated {
    }
}
