package io.sluice.engine;

import java.nio.file.Path;

import io.sluice.model.Content;
import io.sluice.model.Failure;

/// How a job's run ended.
public sealed interface Ending {
    /// What is known at the end, `keptBytes` exact.
    Content content();

    /// @param lengthProved false where the body ended with the connection and nobody announced its length
    record Completed(Path file, Content content, boolean lengthProved) implements Ending {
    }

    /// @param advanced whether bytes beyond the furthest ones kept before this run arrived: attempts then count anew
    record Broken(Failure cause, Content content, boolean advanced) implements Ending {
    }

    /// Its host refused it while another download has several connections there. No attempt is charged: it may start
    /// again at once, and the other one gives a connection back for it.
    record Crowded(Content content) implements Ending {
    }

    /// Nothing failed, but the rest of the file does not fit beside what other running downloads still need on that disk:
    /// it is worth a try when there is more room. `content` knows how much it needs.
    record NoRoom(Content content) implements Ending {
    }

    /// Somebody called [DownloadJob#stop()]; every byte kept is in the `.part` and its control file.
    record Stopped(Content content) implements Ending {
    }
}
