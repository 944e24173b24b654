package io.sluice.scheduler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.TransferOrder;
import io.sluice.model.Content;
import io.sluice.store.DownloadStore;
import io.sluice.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What lies beside files that have just been finished: the engine's word that they are complete goes only when the list
/// has that on the disk. Scheduler thread only.
final class FinishedParts {
    /// More than the store takes to save what jobs report.
    static final Duration KEPT_FOR = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(FinishedParts.class);

    private final DownloadStore store;
    private final DownloadEngine engine;
    private final Timekeeper time;
    private final Executor mailbox;
    private final Map<UUID, Runnable> left = new LinkedHashMap<>();

    FinishedParts(DownloadStore store, DownloadEngine engine, Timekeeper time, Executor mailbox) {
        this.store = store;
        this.engine = engine;
        this.time = time;
        this.mailbox = mailbox;
    }

    /// The list was told that it is complete.
    void finished(TransferOrder order, Content content) {
        String name = content.fileName();
        if (name != null) {
            left.put(order.id(), () -> engine.discard(order.id(), order.request().folder(), name));
            time.in(KEPT_FOR, () -> mailbox.execute(() -> discard(order.id())));
        }
    }

    private void discard(UUID id) {
        Runnable discarding = left.remove(id);
        if (discarding != null) {
            discarding.run();
        }
    }

    /// The program ends: what the list was told goes to the disk now, and nothing of it stays beside the files.
    ///
    /// Where that fails the next start tidies up.
    ///
    /// @return how many files that was
    int discardAll() {
        int many = left.size();
        if (many > 0) {
            try {
                store.save();
                left.values().forEach(Runnable::run);
                left.clear();
            } catch (StoreException failure) {
                LOG.warn("{} files keep what is beside them until the next start", many, failure);
            }
        }
        return many;
    }
}
