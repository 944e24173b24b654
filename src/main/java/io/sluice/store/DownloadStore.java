package io.sluice.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.QueueStatus.Counts;
import org.jspecify.annotations.Nullable;

/// The list of downloads on disk. Safe for any thread; writes go through one lock. Every method may throw
/// [StoreException] when the disk or the database fails; nothing was acknowledged then.
public final class DownloadStore {
    /// Adds new downloads at the end of their priority, in the order given, durable on return.
    ///
    /// @return the same with their positions
    public List<Download> append(List<Download> downloads) {
        throw new UnsupportedOperationException();
    }

    /// Replaces the rows of downloads that exist; ones that do not are left out.
    public void save(Collection<Download> downloads, Durability durability) {
        throw new UnsupportedOperationException();
    }

    /// Durable on return. Unknown ids are left out.
    public void remove(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// Moves downloads, in the queue order that they have among themselves, to stand together at `anchor`; they take its
    /// priority. Durable on return. An anchor that is one of `ids` or does not exist moves nothing.
    ///
    /// @return every download whose place changed, neighbours that were renumbered included
    public List<Download> move(Collection<UUID> ids, Anchor anchor) {
        throw new UnsupportedOperationException();
    }

    public Optional<Download> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /// In no particular order; unknown ids are left out.
    public List<Download> find(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// The next `most` in state Queued, in the order in which they start: by priority, then a retry before a first
    /// attempt, then by position.
    public List<Download> nextQueued(int most) {
        throw new UnsupportedOperationException();
    }

    /// Those in an Active state: at start the ones that a kill or a quit left under way.
    public List<Download> active() {
        throw new UnsupportedOperationException();
    }

    /// All that are not Settled, in queue order: by priority, then position.
    public List<Download> unsettled() {
        throw new UnsupportedOperationException();
    }

    /// Settled ones, the last ended first.
    ///
    /// @param before the last row of the page before, or null for the first page
    public List<Download> settled(@Nullable Download before, int most) {
        throw new UnsupportedOperationException();
    }

    public Counts counts() {
        throw new UnsupportedOperationException();
    }

    /// Whether the user paused all; kept over a restart.
    public boolean queuePaused() {
        throw new UnsupportedOperationException();
    }

    /// Durable on return.
    public void setQueuePaused(boolean paused) {
        throw new UnsupportedOperationException();
    }
}
