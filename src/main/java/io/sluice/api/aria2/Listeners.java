package io.sluice.api.aria2;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

import io.sluice.api.http.ApiJson;
import io.sluice.scheduler.DownloadFeed;
import io.sluice.scheduler.Fact;
import io.sluice.scheduler.Inbox;
import org.jspecify.annotations.Nullable;

/// The WebSockets that are told what happens, and the one inbox for all of them, which is open while there are any. Safe for
/// any thread.
final class Listeners implements AutoCloseable {
    private final DownloadFeed feed;
    private final Executor workers;
    private final Gids gids;
    private final Set<Line> lines = new HashSet<>(); // guarded by this
    private Notices notices = new Notices(); // guarded by this
    private @Nullable Inbox inbox; // guarded by this

    Listeners(DownloadFeed feed, Executor workers, Gids gids) {
        this.feed = feed;
        this.workers = workers;
        this.gids = gids;
    }

    /// @return false for one that listens already
    synchronized boolean add(Line line) {
        boolean isNew = lines.add(line);
        if (isNew) {
            open();
        }
        return isNew;
    }

    synchronized void remove(Line line) {
        lines.remove(line);
        if (lines.isEmpty()) {
            close();
        }
    }

    private void open() {
        if (inbox == null) {
            Inbox opened = feed.follow();
            inbox = opened;
            notices = new Notices();
            opened.onArrival(() -> workers.execute(() -> read(opened)));
        }
    }

    // One at a time, so that nobody hears things in another order than they happened.
    private synchronized void read(Inbox from) {
        from.drainTo(this::tell);
    }

    private void tell(Fact fact) {
        for (Notice notice : notices.of(fact)) {
            String text = ApiJson.write(notice.body(gids.of(notice.id())));
            lines.forEach(line -> line.send(text));
        }
    }

    @Override
    public synchronized void close() {
        if (inbox != null) {
            inbox.close();
            inbox = null;
        }
    }
}
