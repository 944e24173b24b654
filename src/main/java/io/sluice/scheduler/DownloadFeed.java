package io.sluice.scheduler;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.sluice.engine.TransferMeter;
import io.sluice.model.Progress;

/// Tells subscribers what happens to downloads: facts are pushed into inboxes, numbers are pulled by [#sample].
/// Safe for any thread.
public final class DownloadFeed {
    private final List<Inbox> inboxes = new CopyOnWriteArrayList<>();
    private final Map<UUID, TransferMeter> meters = new ConcurrentHashMap<>();
    private final Consumer<Inbox> snapshots;

    /// @param snapshots asked to put a [Fact.Snapshot] into an inbox, on the thread that publishes the facts
    DownloadFeed(Consumer<Inbox> snapshots) {
        this.snapshots = snapshots;
    }

    /// A new inbox. Its first fact is a [Fact.Snapshot], as soon as the list can be read.
    public Inbox subscribe() {
        return begun(new Inbox(true, snapshots, inboxes::remove));
    }

    /// A new inbox for who follows what happens and shows no list: its snapshots hold only what is under way.
    public Inbox follow() {
        return begun(new Inbox(false, snapshots, inboxes::remove));
    }

    private Inbox begun(Inbox inbox) {
        inboxes.add(inbox);
        snapshots.accept(inbox);
        return inbox;
    }

    /// The numbers of all that run now.
    public Map<UUID, Progress> sample() {
        return sample(meters.keySet());
    }

    /// The numbers of those of `ids` that run now.
    public Map<UUID, Progress> sample(Collection<UUID> ids) {
        long now = System.nanoTime();
        Map<UUID, Progress> numbers = new HashMap<>();
        for (UUID id : ids) {
            TransferMeter meter = meters.get(id);
            if (meter != null) {
                numbers.put(id, meter.sample(now));
            }
        }
        return numbers;
    }

    void publish(Fact fact) {
        inboxes.forEach(inbox -> inbox.put(fact));
    }

    void metered(UUID id, TransferMeter meter) {
        meters.put(id, meter);
    }

    void ended(UUID id) {
        meters.remove(id);
    }
}
