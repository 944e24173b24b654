package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Queued;
import io.sluice.settings.QueueSettings.WhenLowered;

/// Says who may run. Pure: the same queue gives the same answer.
final class Admission {
    /// What the user allows.
    ///
    /// @param atOnce how many may run at once
    record Limits(boolean queuePaused, int atOnce, WhenLowered whenLowered) {
    }

    /// How things stand around the queue.
    ///
    /// @param offline only downloads that need no network may start
    /// @param rooms   of folders of which anything is known
    record Conditions(boolean offline, Map<Path, Room> rooms) {
        static final Conditions FAIR = new Conditions(false, Map.of());

        boolean lackNetwork(Download download) {
            return offline && !download.request().staysOnThisMachine();
        }
    }

    /// The room in a folder.
    ///
    /// @param volume    equal for folders that share the same room
    /// @param freeBytes less what running ones still need
    /// @param full      a write was refused there
    record Room(Object volume, long freeBytes, boolean full) {
    }

    /// @param start to be started now, in this order
    /// @param stop  to give their slot back and wait in their place
    /// @param crowded would be started if there were room for them
    record Decision(List<Download> start, List<Download> stop, List<Download> crowded) {
    }

    /// A retry whose time has come goes before first attempts of its priority: it has waited already.
    static final Comparator<Download> START_ORDER = Comparator
            .comparing((Download download) -> download.place().priority()).thenComparing(Admission::isFirstAttempt)
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
            return new Decision(List.of(), running, List.of());
        }
        int free = limits.atOnce() - running.size() - leaving;
        var fitting = new Fitting(conditions.rooms());
        List<Download> start = waiting.stream().filter(it -> !conditions.lackNetwork(it)).filter(fitting::takes)
                .limit(Math.max(0, free)).toList();
        return new Decision(start, tooMany(limits, running), List.copyOf(fitting.crowded));
    }

    /// What is known to be missing of a file, in bytes; 0 where its length is not known.
    static long bytesNeeded(Download download) {
        return Math.max(0, download.content().totalBytes() - download.content().keptBytes());
    }

    /// Fills the rooms one download after the other.
    private static final class Fitting {
        final List<Download> crowded = new ArrayList<>();
        private final Map<Path, Room> rooms;
        private final Map<Object, Long> taken = new HashMap<>();

        Fitting(Map<Path, Room> rooms) {
            this.rooms = rooms;
        }

        boolean takes(Download download) {
            Room room = rooms.get(download.request().folder());
            if (room == null) {
                return true;
            }
            long needed = bytesNeeded(download);
            long after = taken.getOrDefault(room.volume(), 0L) + needed;
            if (room.full() || needed > 0 && after > room.freeBytes()) {
                crowded.add(download);
                return false;
            }
            taken.put(room.volume(), after);
            return true;
        }
    }

    private static List<Download> tooMany(Limits limits, List<Download> running) {
        return switch (limits.whenLowered()) {
            case LET_FINISH -> List.of();
            case STOP_LAST -> running.stream().sorted(START_ORDER).skip(limits.atOnce()).toList();
        };
    }

    private static boolean isFirstAttempt(Download download) {
        return !(download.state() instanceof Queued(int attempt)) || attempt == 1;
    }
}
