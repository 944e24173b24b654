package io.sluice.scheduler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.Lifecycle;
import io.sluice.store.DownloadStore;
import org.jspecify.annotations.Nullable;

/// Takes downloads off the list and puts them back, with what was fetched of them. Scheduler thread only.
final class Removal {
    private final DownloadStore store;
    private final RunningJobs jobs;
    private final KeptAside aside;
    private final DownloadFeed feed;
    private final Steps steps;

    Removal(DownloadStore store, RunningJobs jobs, KeptAside aside, DownloadFeed feed, Steps steps) {
        this.store = store;
        this.jobs = jobs;
        this.aside = aside;
        this.feed = feed;
        this.steps = steps;
    }

    /// @param files what became of the files of those that were finished; a download whose file stayed stays too, and one
    ///              whose file is deleted for good cannot come back
    ActionResult remove(Collection<UUID> ids, RemovedFiles.Gone files) {
        List<Download> found = store.find(ids);
        List<Download> going = found.stream().filter(it -> !files.left(it)).toList();
        Set<UUID> removed = idsOf(going);
        store.remove(removed);
        feed.publish(new Fact.Removed(removed));
        steps.did(new Step.Removed(going.stream().filter(it -> !files.deleted().contains(it.id())).toList(),
                files.trashed()));
        letGo(going);
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(idsOf(found));
        Set<UUID> stayed = idsOf(found);
        stayed.removeAll(removed);
        return new ActionResult(removed, Map.of(), unknown).withFileStayed(stayed);
    }

    /// Puts the bytes aside; while a job still holds the file, once it has ended.
    void letGo(List<Download> downloads) {
        downloads.forEach(it -> jobs.stop(it.id(), RunningJobs.Wish.DISCARD));
        aside.put(downloads.stream().filter(it -> !jobs.holds(it.id())).toList());
    }

    /// Deletes the bytes of what no job holds.
    void discard(Download download) {
        if (!jobs.holds(download.id())) {
            aside.discard(download);
        }
    }

    /// Those that are on the list again meanwhile stay as they are, and nothing is left to do to them.
    ActionResult restore(Step.Removed step) {
        Set<UUID> there = idsOf(store.find(step.ids()));
        List<Download> back = new ArrayList<>();
        Set<UUID> fileStayed = new HashSet<>();
        Set<UUID> bytesGone = new HashSet<>();
        for (Download download : step.before()) {
            if (!there.contains(download.id())) {
                Download whole = withItsFile(download, step.trashed().get(download.id()), fileStayed)
                        .orElseGet(() -> withItsBytes(download, bytesGone));
                back.add(whole.withState(Lifecycle.atRest(whole.state())));
            }
        }
        store.restore(back);
        feed.publish(new Fact.Added(back));
        there.addAll(idsOf(back));
        return new ActionResult(there, Map.of(), Set.of()).withFileStayed(fileStayed).withBytesGone(bytesGone);
    }

    // Empty where it had none.
    private static Optional<Download> withItsFile(Download download, RemovedFiles.@Nullable Taken file,
            Set<UUID> fileStayed) {
        if (file == null || !(download.state() instanceof Completed was)) {
            return Optional.empty();
        }
        return Optional.of(RemovedFiles.bringBack(download, was, file).orElseGet(() -> {
            fileStayed.add(download.id());
            return download;
        }));
    }

    /// A job that is still ending reports what it has; what is not there any more is fetched again.
    ///
    /// @param bytesGone takes the id of one that had bytes
    Download withItsBytes(Download download, Set<UUID> bytesGone) {
        if (download.state() instanceof Completed || jobs.keep(download.id())) {
            return download;
        }
        return switch (aside.bringBack(download.id())) {
            case KeptAside.Back.Bytes(var bytes) -> download
                    .withRequest(download.request().withTarget(bytes.folder(), download.request().fileName()))
                    .withContent(download.content().withFileName(bytes.fileName()));
            case KeptAside.Back.Nothing _ -> download.withContent(Content.NOTHING_YET);
            case KeptAside.Back.Gone _ -> {
                bytesGone.add(download.id());
                yield download.withContent(Content.NOTHING_YET);
            }
        };
    }

    private static Set<UUID> idsOf(Collection<Download> downloads) {
        return downloads.stream().map(Download::id).collect(Collectors.toSet());
    }
}
