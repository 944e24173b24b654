package io.sluice.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.sluice.engine.DiskSpace;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Signal;
import io.sluice.store.DownloadStore;

/// Pauses everything on a disk that is full, and lets it go on when there is room. Looks at the disks only while
/// something waits for one. Scheduler thread only.
final class DiskWatch {
    static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    /// What a full disk must have for a download of unknown length.
    static final long RESERVE = 64L << 20;

    /// A quota refuses writes although the disk has room: without any more of it, tried only so often.
    static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(60);

    /// A volume on which a write was refused.
    private record Full(long usableBytes, Instant since) {
        boolean mayHaveChanged(DiskSpace.Room now, Instant when) {
            return now.usableBytes() > usableBytes || !when.isBefore(since.plus(TRIED_AGAIN_AFTER));
        }
    }

    private final DownloadStore store;
    private final DownloadControl control;
    private final RunningJobs jobs;
    private final DiskSpace space;
    private final Timekeeper time;
    private final Map<Object, Full> full = new HashMap<>();
    private final Set<UUID> held = new HashSet<>();

    DiskWatch(DownloadStore store, DownloadControl control, RunningJobs jobs, DiskSpace space, Timekeeper time) {
        this.store = store;
        this.control = control;
        this.jobs = jobs;
        this.space = space;
        this.time = time;
    }

    /// Takes up what the last run of the program paused for want of room.
    void open() {
        store.blockedBy(Failure.DiskFull.class).forEach(download -> held.add(download.id()));
    }

    private static boolean waitsForRoom(Download download) {
        return download.state() instanceof Paused(PauseReason.Blocked(Failure.DiskFull _));
    }

    /// Whether anything would go on by itself if there were room.
    boolean holdsAny() {
        return !held.isEmpty();
    }

    /// The room for those of `downloads` of which anything is known that could forbid a start.
    Map<Path, Admission.Room> rooms(Collection<Download> downloads) {
        Predicate<Download> matters = download -> !full.isEmpty() || Admission.bytesNeeded(download) > 0;
        Set<Path> folders = downloads.stream().filter(matters).map(it -> it.request().folder())
                .collect(Collectors.toSet());
        Map<Path, Admission.Room> rooms = new HashMap<>();
        folders.forEach(folder -> space.in(folder).ifPresent(room -> rooms.put(folder,
                new Admission.Room(room.volume(), room.freeBytes(), full.containsKey(room.volume())))));
        return rooms;
    }

    /// A write of `broken` was refused: what else runs or backs off on that volume pauses for the same reason.
    void filled(Download broken) {
        held.add(broken.id());
        space.in(broken.request().folder()).ifPresent(room -> {
            full.put(room.volume(), new Full(room.usableBytes(), time.now()));
            pause(store.active().stream().filter(it -> it.state() instanceof Active active
                    && !(active instanceof Finishing) && isOn(room.volume(), it)).map(Download::id).toList());
        });
    }

    private boolean isOn(Object volume, Download download) {
        return space.in(download.request().folder()).filter(room -> room.volume().equals(volume)).isPresent();
    }

    private void pause(List<UUID> ids) {
        var applied = control.command(ids, it -> it, download -> new Signal.Pause(new PauseReason.Blocked(
                new Failure.DiskFull(download.request().folder(), Admission.bytesNeeded(download)))));
        applied.changes().forEach(change -> {
            held.add(change.after().id());
            jobs.stop(change.after().id(), RunningJobs.Wish.STOP);
        });
    }

    /// The user says that there is room: believed until a write is refused again.
    void userResumes() {
        full.clear();
    }

    /// Lets go on what fits again, in the order of the queue. Nothing is asked where nothing is held.
    void release() {
        if (held.isEmpty() && full.isEmpty()) {
            return;
        }
        List<Download> paused = store.find(held).stream().filter(DiskWatch::waitsForRoom)
                .sorted(Comparator.comparing(Download::place, Comparator.comparing(Place::priority)
                        .thenComparingLong(Place::position)))
                .toList();
        held.retainAll(paused.stream().map(Download::id).collect(Collectors.toSet()));
        Map<Object, Long> left = new HashMap<>();
        Set<Object> stillFull = new HashSet<>();
        for (Download download : paused) {
            space.in(download.request().folder()).ifPresent(room -> {
                if (!release(download, room, left)) {
                    stillFull.add(room.volume());
                }
            });
        }
        // A volume that nobody waits for any more may be tried again, and so may one where something fits.
        full.keySet().retainAll(stillFull);
        full.keySet().removeAll(left.keySet());
    }

    private boolean release(Download download, DiskSpace.Room room, Map<Object, Long> left) {
        Full mark = full.get(room.volume());
        long free = left.getOrDefault(room.volume(), room.freeBytes());
        long needed = download.content().totalBytes() < 0 ? RESERVE : Admission.bytesNeeded(download);
        if (mark != null && !mark.mayHaveChanged(room, time.now()) || needed > free) {
            return false;
        }
        left.put(room.volume(), free - needed);
        held.remove(download.id());
        control.report(download.id(), same -> same, new Signal.RoomAgain());
        return true;
    }
}
