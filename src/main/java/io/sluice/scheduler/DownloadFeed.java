package io.sluice.scheduler;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.sluice.model.Progress;

/// Tells subscribers what happens to downloads. Facts are pushed into inboxes, numbers are pulled by [#sample].
/// Safe for any thread.
public final class DownloadFeed {
    /// A new inbox. Its first fact is a [Fact.Snapshot], as soon as the list is loaded.
    public Inbox subscribe() {
        throw new UnsupportedOperationException();
    }

    /// The numbers of those of `ids` that run now.
    public Map<UUID, Progress> sample(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /// One subscriber's facts, waiting to be taken. Close it to unsubscribe.
    public interface Inbox extends AutoCloseable {
        /// Hands every waiting fact to `reader`, on this thread, and returns whether there were any. Never blocks.
        boolean drainTo(Consumer<Fact> reader);

        /// `wake` is called, on any thread, when the inbox turns from empty to not empty.
        void onArrival(Runnable wake);

        @Override
        void close();
    }
}
