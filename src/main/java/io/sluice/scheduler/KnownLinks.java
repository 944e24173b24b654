package io.sluice.scheduler;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Settled;
import io.sluice.store.DownloadStore;

/// Finds links that are in the list already. Scheduler thread.
final class KnownLinks {
    private final DownloadStore store;

    KnownLinks(DownloadStore store) {
        this.store = store;
    }

    /// Which of `links` another download waits for, fetches or has fetched; of several downloads one that is not
    /// complete, otherwise the last added. What failed or was cancelled does not count: to want that again is no mistake.
    Map<URI, Download> among(Collection<URI> links) {
        return matching(links, it -> !(it.state() instanceof Failed || it.state() instanceof Cancelled));
    }

    /// Which of `links` any download in the list has, whatever became of it.
    Map<URI, Download> listed(Collection<URI> links) {
        return matching(links, _ -> true);
    }

    private Map<URI, Download> matching(Collection<URI> links, Predicate<Download> counts) {
        Map<URI, Download> byLink = new LinkedHashMap<>();
        store.byFirstLink(links.stream().map(ServerLogins::without).toList()).stream().filter(counts)
                .forEach(it -> byLink.merge(it.request().links().getFirst(), it, KnownLinks::preferred));
        Map<URI, Download> known = new LinkedHashMap<>();
        for (URI link : links) {
            Download download = byLink.get(ServerLogins.without(link));
            if (download != null) {
                known.put(link, download);
            }
        }
        return known;
    }

    private static Download preferred(Download former, Download later) {
        return later.state() instanceof Settled && !(former.state() instanceof Settled) ? former : later;
    }
}
