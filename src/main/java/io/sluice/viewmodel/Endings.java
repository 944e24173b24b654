package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.PauseReason;
import io.sluice.scheduler.Fact;

/// Finds out of the facts which downloads ended by themselves: finished, failed, or stopped by something on this machine.
/// What the user stopped is no news to the user. Not safe for several threads.
final class Endings {
    private final Set<UUID> underWay = new HashSet<>();

    /// Those that `fact` ended, as they are now.
    List<Download> in(Fact fact) {
        return switch (fact) {
            case Fact.Snapshot(var active, _) -> {
                underWay.clear();
                yield in(active);
            }
            case Fact.Listed(var downloads) -> in(downloads);
            case Fact.Added(var downloads) -> in(downloads);
            case Fact.Changed(var downloads) -> in(downloads);
            case Fact.Removed(var ids) -> {
                underWay.removeAll(ids);
                yield List.of();
            }
            case Fact.QueueChanged _,Fact.TracksChanged _,Fact.Keeping _ -> List.of();
        };
    }

    private List<Download> in(Collection<Download> downloads) {
        List<Download> ended = new ArrayList<>();
        for (Download download : downloads) {
            switch (download.state()) {
                case Active _ -> underWay.add(download.id());
                case Completed _,Failed _,Paused(PauseReason.Blocked _) -> {
                    if (underWay.remove(download.id())) {
                        ended.add(download);
                    }
                }
                case Queued _,Paused _,Cancelled _ -> underWay.remove(download.id());
            }
        }
        return ended;
    }
}
