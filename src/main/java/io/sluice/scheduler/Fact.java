package io.sluice.scheduler;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.QueueStatus;

/// What subscribers of the [DownloadFeed] are told, in the order in which it happened.
public sealed interface Fact {
    /// Everything that is to be shown, in queue order, settled ones behind: the first fact of each subscription.
    record Snapshot(List<Download> downloads) implements Fact {
    }

    record Added(List<Download> downloads) implements Fact {
    }

    record Changed(List<Download> downloads) implements Fact {
    }

    record Removed(Set<UUID> ids) implements Fact {
    }

    record QueueChanged(QueueStatus status) implements Fact {
    }
}
