package io.sluice.scheduler;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Settled;
import io.sluice.store.DownloadStore;

/// Finds links that are in the list already. Scheduler thread.
final class KnownLinks {
    private final DownloadStore store;

    KnownLinks(DownloadStore store) {
        this.store = store;
    }

    /// Which of `links` any download in the list has, whatever became of it; of several one that is not over, otherwise
    /// the last added.
    Map<URI, Download> listed(Collection<URI> links) {
        Map<URI, Download> byLink = new LinkedHashMap<>();
        store.byFirstLink(links.stream().map(ServerLogins::without).toList())
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
