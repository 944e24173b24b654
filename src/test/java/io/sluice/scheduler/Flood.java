package io.sluice.scheduler;

import java.util.List;

import io.sluice.model.Download;

/// Tells the subscribers of a service of changes that never happened, as quickly as a benchmark wants. From any thread.
public final class Flood {
    private final DownloadFeed feed;

    public Flood(DownloadService service) {
        this.feed = service.feed();
    }

    public void tell(Download changed) {
        feed.publish(new Fact.Changed(List.of(changed)));
    }
}
