package io.sluice.scheduler;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.sluice.engine.DownloadEngine;
import io.sluice.model.Download;
import io.sluice.model.Priority;
import io.sluice.settings.Fairness;
import io.sluice.settings.QueueSettings;
import io.sluice.settings.Settings;
import io.sluice.store.DownloadStore;

/// Reads from the queue who could be started next. Scheduler thread only.
final class Candidates {
    /// So far the queue is searched for something that may start where its first ones may not.
    static final int LOOKED_PAST = 500;

    private final DownloadStore store;
    private final DownloadEngine engine;
    private final Intake intake;
    private final Supplier<Settings> settings;
    private final Timekeeper time;

    /// @param downloads in the order in which they would start
    /// @param fullHosts in lower case, those of them that take no more connections
    /// @param wanted    so many may be started
    /// @param mayBeMore whether the queue goes on behind them
    record Look(List<Download> downloads, Set<String> fullHosts, int wanted, boolean mayBeMore) {
        static final Look NOBODY = new Look(List.of(), Set.of(), 0, false);
    }

    Candidates(DownloadStore store, DownloadEngine engine, Intake intake, Supplier<Settings> settings,
            Timekeeper time) {
        this.store = store;
        this.engine = engine;
        this.intake = intake;
        this.settings = settings;
        this.time = time;
    }

    /// As many as could start where nothing is in the way.
    Look first(Admission.Limits limits, RunningJobs jobs) {
        // A stopped job may still be ending while its download is queued again: look past those.
        return look(limits, jobs, limits.atOnce() + jobs.size());
    }

    /// Some may wait for the network, for room on a disk, or for a host that takes no more: then those behind them pass.
    Look further(Admission.Limits limits, RunningJobs jobs) {
        return look(limits, jobs, Math.max(LOOKED_PAST, limits.atOnce() + jobs.size()));
    }

    /// All that wait, up to `most`, in the order in which they would start.
    List<Download> queue(int most) {
        return next(most);
    }

    private Look look(Admission.Limits limits, RunningJobs jobs, int most) {
        int free = Math.max(0, limits.atOnce() - jobs.size());
        boolean nobodyCan = limits.queuePaused() || !limits.windowOpen() || free == 0 && !limits.preempts();
        if (nobodyCan) {
            return Look.NOBODY;
        }
        List<Download> next = intake.waiting(() -> next(most));
        List<Download> startable = next.stream().filter(download -> !jobs.holds(download.id())).toList();
        return new Look(startable, fullHosts(startable), free, next.size() >= most);
    }

    /// In which order those that wait would start.
    StartOrder order() {
        QueueSettings queue = settings.get().queue();
        if (!queue.byPriority()) {
            return StartOrder.BY_ARRIVAL;
        }
        int minutes = queue.fairness().agingMinutes();
        return minutes == Fairness.NEVER ? StartOrder.BY_PRIORITY : new Aging(Duration.ofMinutes(minutes));
    }

    private List<Download> next(int most) {
        StartOrder order = order();
        if (order == StartOrder.BY_ARRIVAL) {
            return store.nextByArrival(most);
        }
        List<Download> byTurn = store.nextQueued(most);
        return order instanceof Aging aging
                ? aging.order(byTurn, store.nextQueued(Priority.P2, most), time.now())
                : byTurn;
    }

    // Hundreds may wait for one host: it is asked once.
    private Set<String> fullHosts(List<Download> downloads) {
        Map<String, URI> linkTo = new HashMap<>();
        downloads.forEach(it -> linkTo.putIfAbsent(Fitting.hostOf(it), it.request().links().getFirst()));
        return linkTo.entrySet().stream().filter(it -> !engine.hasRoomFor(it.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
