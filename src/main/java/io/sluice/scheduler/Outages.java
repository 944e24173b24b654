package io.sluice.scheduler;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.Signal;
import io.sluice.scheduler.network.Connectivity;
import io.sluice.store.DownloadStore;

/// What becomes of downloads when the network goes, when it comes back, and when the machine wakes: they wait and go on
/// in their places, and no attempt is charged. Scheduler thread only.
final class Outages implements NetworkWatch.Watched {
    private final DownloadStore store;
    private final DownloadControl control;
    private final RunningJobs jobs;
    private final Timekeeper time;
    private final Runnable fill;

    /// @param fill starts what may start now
    Outages(DownloadStore store, DownloadControl control, RunningJobs jobs, Timekeeper time, Runnable fill) {
        this.store = store;
        this.control = control;
        this.jobs = jobs;
        this.time = time;
        this.fill = fill;
    }

    @Override
    public Map<UUID, Long> remoteBytes() {
        return jobs.remoteBytes();
    }

    @Override
    public boolean waits() {
        return store.counts().waiting() > 0;
    }

    /// What backs off because its line broke has the same cause: it waits for the network instead of its time.
    @Override
    public void networkGone() {
        eachBackingOff((download, waiting) -> {
            if (Connectivity.unreached(waiting.cause()).isPresent()) {
                control.report(download.id(), same -> same, new Signal.NetworkGone(waiting.attempt()));
            }
        });
        fill.run();
    }

    /// A connection that fell silent may be dead for good, or wait up to a minute for the next try of TCP: asked anew.
    @Override
    public void networkBack(Set<UUID> silent) {
        silent.forEach(this::dropConnections);
        fill.run();
    }

    /// Servers have long forgotten the connections, and time has passed that the alarms did not count.
    @Override
    public void machineWoke() {
        List.copyOf(jobs.remoteBytes().keySet()).forEach(this::dropConnections);
        Instant now = time.now();
        eachBackingOff((download, waiting) -> {
            if (!waiting.until().isAfter(now)) {
                control.report(download.id(), same -> same, new Signal.BackoffOver());
            }
        });
        fill.run();
    }

    private void dropConnections(UUID id) {
        control.report(id, same -> same, new Signal.Yield());
        jobs.stop(id, RunningJobs.Wish.STOP);
    }

    private interface Reader {
        void take(Download download, BackingOff waiting);
    }

    private void eachBackingOff(Reader reader) {
        store.active().forEach(download -> {
            if (download.state() instanceof BackingOff waiting) {
                reader.take(download, waiting);
            }
        });
    }
}
