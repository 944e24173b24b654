package io.sluice.scheduler;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.sluice.engine.DownloadJob;
import io.sluice.model.LogLine;
import io.sluice.model.Progress;
import io.sluice.model.TransferSnapshot;

/// Tells subscribers what happens to downloads: facts are pushed into inboxes, numbers are pulled by [#sample].
/// Safe for any thread.
public final class DownloadFeed {
    private final List<Inbox> inboxes = new CopyOnWriteArrayList<>();
    private final Map<UUID, DownloadJob> jobs = new ConcurrentHashMap<>();
    private final DownloadLogs logs = new DownloadLogs();
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
        return sample(jobs.keySet());
    }

    /// The numbers of those of `ids` that run now.
    public Map<UUID, Progress> sample(Collection<UUID> ids) {
        long now = System.nanoTime();
        Map<UUID, Progress> numbers = new HashMap<>();
        for (UUID id : ids) {
            DownloadJob job = jobs.get(id);
            if (job != null) {
                numbers.put(id, job.meter().sample(now));
            }
        }
        return numbers;
    }

    /// What goes on inside of one that runs now, for whoever shows just this one; empty before its first answer.
    public Optional<TransferSnapshot> look(UUID id) {
        return Optional.ofNullable(jobs.get(id)).flatMap(DownloadJob::look);
    }

    /// Has each inbox given a new snapshot.
    void renew() {
        inboxes.forEach(snapshots);
    }

    /// Tells that the list can be written again, and all that is in it now.
    void openAgain() {
        publish(new Fact.OpenAgain());
        renew();
    }

    /// What was noted of one in this run of the program, the first line first: the last 200, of those that did something
    /// last.
    public List<LogLine> log(UUID id) {
        return logs.of(id);
    }

    void note(UUID id, LogLine line) {
        logs.add(id, line);
    }

    void publish(Fact fact) {
        inboxes.forEach(inbox -> inbox.put(fact));
    }

    void started(UUID id, DownloadJob job) {
        jobs.put(id, job);
    }

    void ended(UUID id) {
        jobs.remove(id);
    }
}
