package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Obstacles;
import io.sluice.model.Obstacles.BusyHost;
import io.sluice.model.Priority;
import io.sluice.settings.QueueSettings.WhenLowered;

/// Says who may run. Pure: the same queue gives the same answer.
final class Admission {
    /// What the user allows.
    ///
    /// @param windowOpen false: nothing starts, and what can go on later stops
    /// @param atOnce   how many may run at once
    /// @param preempts whether a waiting P0 takes a slot from one of lower priority
    /// @param perHost  how many may run at once from one host
    record Limits(boolean queuePaused, boolean windowOpen, int atOnce, WhenLowered whenLowered, boolean preempts,
            int perHost) {
    }

    /// How things stand around the queue.
    ///
    /// @param offline   only downloads that need no network may start
    /// @param rooms     of folders of which anything is known
    /// @param fullHosts in lower case, those that take no more connections
    record Conditions(boolean offline, Map<Path, Room> rooms, Set<String> fullHosts) {
        static final Conditions FAIR = new Conditions(false, Map.of(), Set.of());

        /// What is known of the queue without asking any disk again.
        static Conditions of(Obstacles obstacles) {
            Map<Path, Room> rooms = new HashMap<>();
            obstacles.shortages()
                    .forEach(it -> rooms.put(it.folder(), new Room(it.folder(), it.freeBytes(), it.full())));
            return new Conditions(obstacles.offline(), rooms, obstacles.busyHosts().stream()
                    .filter(it -> it.limit() == BusyHost.NO_CONNECTION).map(BusyHost::host)
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// The room in a folder.
    ///
    /// @param volume    equal for folders that share the same room
    /// @param freeBytes less what running ones still need
    /// @param full      a write was refused there
    record Room(Object volume, long freeBytes, boolean full) {
    }

    /// @param start     to be started now, in this order
    /// @param stop      to give their slot back and wait in their place
    /// @param makeWay   to give their slot to a P0 and come back before the others of their priority
    /// @param crowded   would be started if there were room for them
    /// @param busyHosts would have more started if they took more
    record Decision(List<Download> start, List<Download> stop, List<Download> makeWay, List<Download> crowded,
            Set<BusyHost> busyHosts) {
    }

    /// One that comes back goes before those of its priority that have not been tried: it has waited already.
    static final Comparator<Download> START_ORDER = Comparator
            .comparing((Download download) -> download.place().priority())
            .thenComparing(download -> !goesFirst(download))
            .thenComparingLong(download -> download.place().position());

    private Admission() {
    }

    /// @param running  hold a slot
    /// @param leaving  how many more slots are held by jobs that were told to stop and have not ended yet
    /// @param waiting  queued ones in the order in which they would start; at least as many as could start
    ///                 in fair conditions
    static Decision decide(Limits limits, List<Download> running, int leaving, List<Download> waiting,
            Conditions conditions) {
        if (limits.queuePaused()) {
            return new Decision(List.of(), running, List.of(), List.of(), Set.of());
        }
        if (!limits.windowOpen()) {
            return new Decision(List.of(), running.stream().filter(Admission::canGoOnLater).toList(), List.of(),
                    List.of(), Set.of());
        }
        int slots = limits.atOnce() - running.size();
        int free = Math.max(0, slots - leaving);
        List<Download> givers = limits.preempts() && slots >= 0 ? whoMayGive(running) : List.of();
        var fitting = new Fitting(limits.perHost(), conditions, running);
        List<Download> start = new ArrayList<>();
        int urgent = 0;
        for (Download download : waiting) {
            if (start.size() < free) {
                start.addAll(fitting.takes(download) ? List.of(download) : List.of());
            } else if (isUrgent(download) && urgent < givers.size() + leaving) {
                urgent += fitting.takes(download) ? 1 : 0;
            } else {
                break;
            }
        }
        int lacking = Math.clamp(urgent - (Math.max(0, slots) - free), 0, givers.size());
        return new Decision(start, tooMany(limits, running), givers.subList(0, lacking), fitting.crowded(),
                fitting.busyHosts());
    }

    /// What is known to be missing of a file, in bytes; 0 where its length is not known.
    static long bytesNeeded(Download download) {
        return Math.max(0, download.content().totalBytes() - download.content().keptBytes());
    }

    /// Whether stopping it now costs nothing that it has fetched.
    static boolean canGoOnLater(Download download) {
        Content content = download.content();
        boolean unanswered = content.fileName() == null;
        boolean continues = content.resumable() && content.totalBytes() != Content.UNKNOWN;
        return !(download.state() instanceof Finishing) && (unanswered || continues);
    }

    static boolean isUrgent(Download download) {
        return download.place().priority() == Priority.P0;
    }

    // The last of the queue first.
    private static List<Download> whoMayGive(List<Download> running) {
        return running.stream().filter(it -> !isUrgent(it)).filter(Admission::canGoOnLater)
                .sorted(START_ORDER.reversed()).toList();
    }

    private static List<Download> tooMany(Limits limits, List<Download> running) {
        return switch (limits.whenLowered()) {
            case LET_FINISH -> List.of();
            case STOP_LAST -> running.stream().sorted(START_ORDER).skip(limits.atOnce()).toList();
        };
    }

    static boolean goesFirst(Download download) {
        return download.state() instanceof Queued queued && queued.goesFirst();
    }
}
