package io.sluice.scheduler;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.QueueMode;
import io.sluice.store.DownloadStore;

/// What the queue may be asked for: all that waits, or while it drains only what had begun. Scheduler thread only.
final class Intake {
    private final DownloadStore store;
    private QueueMode mode = QueueMode.OPEN;
    private Set<UUID> begun = Set.of(); // while it drains: what ran or backed off when that began

    Intake(DownloadStore store) {
        this.store = store;
    }

    QueueMode mode() {
        return mode;
    }

    /// As the last run left it. To be called before what ran then is queued again.
    void open() {
        take(store.queueMode());
    }

    /// Kept, then so.
    void set(QueueMode wanted) {
        store.setQueueMode(wanted);
        take(wanted);
    }

    private void take(QueueMode wanted) {
        begun = wanted == QueueMode.DRAINING
                ? store.active().stream().map(Download::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        mode = wanted;
    }

    /// What may start now, in starting order.
    ///
    /// @param queue reads what waits
    List<Download> waiting(Supplier<List<Download>> queue) {
        return switch (mode) {
            case OPEN -> queue.get();
            case DRAINING -> store.find(begun).stream().filter(it -> it.state() instanceof Queued)
                    .sorted(Admission.START_ORDER).toList();
            case PAUSED -> List.of();
        };
    }
}
