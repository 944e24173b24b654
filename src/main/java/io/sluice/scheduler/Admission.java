package io.sluice.scheduler;

import java.util.Comparator;
import java.util.List;

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
    record Conditions(boolean offline) {
        static final Conditions FAIR = new Conditions(false);

        boolean letStart(Download download) {
            return !offline || download.request().staysOnThisMachine();
        }
    }

    /// @param start to be started now, in this order
    /// @param stop  to give their slot back and wait in their place
    record Decision(List<Download> start, List<Download> stop) {
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
            return new Decision(List.of(), running);
        }
        int free = limits.atOnce() - running.size() - leaving;
        return new Decision(waiting.stream().filter(conditions::letStart).limit(Math.max(0, free)).toList(),
                tooMany(limits, running));
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
