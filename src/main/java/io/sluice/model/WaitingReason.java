package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Queued;

/// Why a download that waits does not run yet: one that is queued, or that backs off.
public sealed interface WaitingReason {
    /// The user paused all.
    record QueuePaused() implements WaitingReason {
    }

    /// The hour of the week is not one at which the queue runs.
    record WindowClosed(Instant opensAt) implements WaitingReason {
    }

    /// Nothing but this machine can be reached.
    record NoNetwork() implements WaitingReason {
    }

    /// A write was refused there: it goes on when there is room.
    record DiskFull(Path folder) implements WaitingReason {
    }

    /// @param missingBytes that the disk lacks beside what running ones still need
    record NoRoom(Path folder, long missingBytes) implements WaitingReason {
    }

    /// @param limit so many downloads of the host run already
    record HostBusy(String host, int limit) implements WaitingReason {
    }

    /// The host takes no more connections.
    record HostFull(String host) implements WaitingReason {
    }

    /// @param retry the attempt that follows is the retry of this number, of `retries`
    /// @param at    when it is due
    /// @param cause what broke the attempt before
    record RetryLater(int retry, int retries, Instant at, Failure.Transient cause) implements WaitingReason {
    }

    /// The time of a retry has come, but all slots are busy.
    ///
    /// @param retry  the attempt that follows is the retry of this number, of `retries`
    /// @param atOnce so many run already
    record RetryInTurn(int retry, int retries, int atOnce) implements WaitingReason {
    }

    /// A more urgent one took its slot: it is the next of its priority.
    record MadeWay() implements WaitingReason {
    }

    /// @param atOnce so many run already
    record SlotsBusy(int atOnce) implements WaitingReason {
    }

    /// It is about to start.
    record InTurn() implements WaitingReason {
    }

    /// One word for each kind, which programs may rely on: the same in every language and version.
    default String code() {
        return switch (this) {
            case QueuePaused _ -> "queue_paused";
            case WindowClosed _ -> "window_closed";
            case NoNetwork _ -> "no_network";
            case DiskFull _ -> "disk_full";
            case NoRoom _ -> "no_room";
            case HostBusy _ -> "host_busy";
            case HostFull _ -> "host_full";
            case RetryLater _ -> "retry_later";
            case RetryInTurn _ -> "retry_in_turn";
            case MadeWay _ -> "made_way";
            case SlotsBusy _ -> "slots_busy";
            case InTurn _ -> "in_turn";
        };
    }

    /// A few English words for programs and their logs; times in UTC, lengths in bytes. The window has sentences of its own.
    default String summary() {
        return switch (this) {
            case QueuePaused _ -> "queue paused";
            case WindowClosed(var opensAt) -> "window opens " + opensAt;
            case NoNetwork _ -> "no network";
            case DiskFull(var folder) -> "disk of " + folder + " is full";
            case NoRoom(var folder, var missing) -> "waits for " + missing + " bytes on the disk of " + folder;
            case HostBusy(var host, var limit) -> "host limit " + limit + ": " + host;
            case HostFull(var host) -> "no more connections to " + host;
            case RetryLater(var retry, var retries, var at, var cause) ->
                "retry " + retry + " of " + retries + " at " + at + ": " + cause.summary();
            case RetryInTurn(var retry, var retries, var atOnce) ->
                "retry " + retry + " of " + retries + ": " + new SlotsBusy(atOnce).summary();
            case MadeWay _ -> "made way for a more urgent one";
            case SlotsBusy(var atOnce) -> atOnce + " of " + atOnce + " slots busy";
            case InTurn _ -> "about to start";
        };
    }

    /// The first thing in its way; empty for a download that does not wait. Pure.
    static Optional<WaitingReason> of(Download download, QueueStatus queue) {
        return switch (download.state()) {
            case Queued queued ->
                Optional.of(around(download, queue).orElseGet(() -> inLine(queued, download, queue)));
            case BackingOff(var cause, var attempt, var until) ->
                Optional.of(new RetryLater(attempt, download.request().maxRetries(), until, cause));
            case DownloadState.Paused _,DownloadState.Active _,DownloadState.Settled _ -> Optional.empty();
        };
    }

    private static Optional<WaitingReason> around(Download download, QueueStatus queue) {
        if (queue.paused()) {
            return Optional.of(new QueuePaused());
        }
        if (queue.obstacles().opensAt() != null) {
            return Optional.of(new WindowClosed(queue.obstacles().opensAt()));
        }
        if (queue.obstacles().offline() && !download.request().staysOnThisMachine()) {
            return Optional.of(new NoNetwork());
        }
        return shortage(download, queue).or(() -> host(download, queue));
    }

    private static Optional<WaitingReason> shortage(Download download, QueueStatus queue) {
        Path folder = download.request().folder();
        long needed = download.content().totalBytes() - download.content().keptBytes();
        return queue.obstacles().shortages().stream().filter(it -> it.folder().equals(folder))
                .filter(it -> it.full() || needed > it.freeBytes()).findFirst()
                .map(it -> it.full() ? new DiskFull(folder) : new NoRoom(folder, needed - it.freeBytes()));
    }

    private static Optional<WaitingReason> host(Download download, QueueStatus queue) {
        String host = String.valueOf(download.request().links().getFirst().getHost()).toLowerCase(Locale.ROOT);
        return queue.obstacles().busyHosts().stream().filter(it -> it.host().equals(host)).findFirst()
                .map(it -> it.limit() == Obstacles.BusyHost.NO_CONNECTION
                        ? new HostFull(host)
                        : new HostBusy(host, it.limit()));
    }

    private static WaitingReason inLine(Queued state, Download download, QueueStatus queue) {
        if (state.returns()) {
            return new MadeWay();
        }
        if (queue.counts().active() < queue.atOnce()) {
            return new InTurn();
        }
        return state.attempt() > DownloadState.FIRST_ATTEMPT
                ? new RetryInTurn(state.attempt() - 1, download.request().maxRetries(), queue.atOnce())
                : new SlotsBusy(queue.atOnce());
    }
}
