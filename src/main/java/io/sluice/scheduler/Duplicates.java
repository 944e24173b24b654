package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Target;
import io.sluice.model.query.FolderRules;
import io.sluice.store.DownloadStore;

/// Finds what is in the list already, by its link or by the file that it would become. Scheduler thread.
final class Duplicates {
    private static final Comparator<Download> BETTER = Comparator
            .comparing((Download it) -> !(it.state() instanceof Settled)).thenComparing(it -> it.times().created());

    private final DownloadStore store;
    private final FolderRules folders;

    /// @param folders of wishes that name none
    Duplicates(DownloadStore store, FolderRules folders) {
        this.store = store;
        this.folders = folders;
    }

    /// Which of `wishes` another download waits for, fetches or has fetched: the same link before the same file. What
    /// failed or was cancelled does not count: to want that again is no mistake. Of several downloads one that is not
    /// complete, otherwise the last added.
    Map<NewDownload, Duplicate> among(Collection<NewDownload> wishes) {
        Map<URI, Download> byLink = byLink(wishes);
        Map<Path, Download> byFile = byFile(
                wishes.stream().filter(it -> !byLink.containsKey(linkOf(it))).toList());
        Map<NewDownload, Duplicate> known = new LinkedHashMap<>();
        for (NewDownload wish : wishes) {
            Download sameLink = byLink.get(linkOf(wish));
            if (sameLink != null) {
                known.put(wish, new Duplicate(sameLink, true));
            } else {
                fileOf(wish).map(byFile::get).ifPresent(it -> known.put(wish, new Duplicate(it, false)));
            }
        }
        return known;
    }

    private Map<URI, Download> byLink(Collection<NewDownload> wishes) {
        return best(store.byFirstLink(wishes.stream().map(Duplicates::linkOf).toList()).stream()
                .filter(it -> !(it.state() instanceof Failed || it.state() instanceof Cancelled)).toList(),
                it -> Optional.of(it.request().links().getFirst()));
    }

    private Map<Path, Download> byFile(Collection<NewDownload> wishes) {
        return best(store.byTarget(wishes.stream().flatMap(it -> fileOf(it).stream()).toList()).stream()
                .filter(Duplicates::takesItsName).toList(), Target::of);
    }

    private static <K> Map<K, Download> best(List<Download> found, Function<Download, Optional<K>> key) {
        Map<K, Download> best = new HashMap<>();
        found.forEach(download -> key.apply(download).ifPresent(it -> best.merge(it, download,
                (former, later) -> BETTER.compare(former, later) > 0 ? former : later)));
        return best;
    }

    // The name of a finished file that somebody took away is free.
    private static boolean takesItsName(Download download) {
        return !(download.state() instanceof Completed(var file, _, _)) || Files.exists(file);
    }

    private static URI linkOf(NewDownload wish) {
        return ServerLogins.without(wish.links().getFirst());
    }

    private Optional<Path> fileOf(NewDownload wish) {
        return Target.expected(wish.folderBy(folders), wish.fileName(), wish.links().getFirst());
    }
}
