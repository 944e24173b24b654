package io.sluice.scheduler;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus;
import org.jspecify.annotations.Nullable;

/// The public face of the local scheduler: what the window, the API and the command line may ask of it.
///
/// Every method may be called from any thread and returns at once; the future ends when the change is on disk, or
/// with [io.sluice.store.StoreException] where it could not be kept. What changed is also told through [#feed()].
public final class DownloadService implements AutoCloseable {
    public DownloadFeed feed() {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<List<Download>> add(List<NewDownload> wishes) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<ActionResult> pause(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<ActionResult> resume(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// The bytes fetched so far are deleted.
    public CompletableFuture<ActionResult> cancel(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// Tries failed and cancelled ones again, with the bytes that are kept.
    public CompletableFuture<ActionResult> retry(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// Like retry, but throws the kept bytes away first: for a file that changed on the server.
    public CompletableFuture<ActionResult> startOver(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// Takes them off the list. A finished file stays; an unfinished one's bytes are deleted.
    public CompletableFuture<ActionResult> remove(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// They go to the end of their new priority.
    public CompletableFuture<ActionResult> setPriority(Collection<UUID> ids, Priority priority) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<ActionResult> move(Collection<UUID> ids, Anchor anchor) {
        throw new UnsupportedOperationException();
    }

    /// Gives an unfinished download another link; its bytes are kept and compared. A failed one is tried again.
    public CompletableFuture<ActionResult> replaceLink(UUID id, URI link) {
        throw new UnsupportedOperationException();
    }

    /// Stops what runs and starts nothing until [#resumeAll()]; kept over a restart.
    public CompletableFuture<QueueStatus> pauseAll() {
        throw new UnsupportedOperationException();
    }

    /// Ends [#pauseAll()]. What was paused by itself stays paused.
    public CompletableFuture<QueueStatus> resumeAll() {
        throw new UnsupportedOperationException();
    }

    /// Finished ones, the last ended first.
    public CompletableFuture<List<Download>> settled(@Nullable Download before, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
