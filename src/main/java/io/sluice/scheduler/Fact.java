package io.sluice.scheduler;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.QueueStatus;

/// What subscribers of the [DownloadFeed] are told, in the order in which it happened.
public sealed interface Fact {
    /// What is to be shown first: the first of the unsettled ones in queue order and those under way, then the settled
    /// ones that ended last; for [DownloadFeed#follow()] only those under way. The first fact of each subscription; a
    /// later one replaces all that was told before.
    record Snapshot(List<Download> downloads, QueueStatus status) implements Fact {
    }

    /// More unsettled ones, where there are too many for a snapshot, in no order. Some may have been told already.
    record Listed(List<Download> downloads) implements Fact {
    }

    record Added(List<Download> downloads) implements Fact {
    }

    record Changed(List<Download> downloads) implements Fact {
    }

    record Removed(Set<UUID> ids) implements Fact {
    }

    record QueueChanged(QueueStatus status) implements Fact {
    }

    /// Tracks were imported or deleted, by whoever. What became of a track by its downloads is told by those. A [Snapshot]
    /// may stand for this one, too.
    record TracksChanged() implements Fact {
    }

    /// What became of the list on the disk.
    sealed interface Keeping extends Fact {
    }

    /// What a job reported could not be kept; `why` is for the log and the details.
    record NotKept(String why) implements Keeping {
    }

    /// The list can be written again after it could not; a [Snapshot] follows.
    record OpenAgain() implements Keeping {
    }

    /// No backup of the list could be made; `why` as in [NotKept].
    record NoBackup(String why) implements Keeping {
    }
}
