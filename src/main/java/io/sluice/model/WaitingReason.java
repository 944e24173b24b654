package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.sluice.model.DownloadState.Queued;

/// Why a queued download does not run yet.
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
    record RetryInTurn(int retry, int retries) implements WaitingReason {
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

    /// The first thing in its way; empty for a download that is not queued. Pure.
    static Optional<WaitingReason> of(Download download, QueueStatus queue) {
        return download.state() instanceof Queued queued
                ? Optional.of(around(download, queue).orElseGet(() -> inLine(queued, download, queue)))
                : Optional.empty();
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
        if (state.attempt() > DownloadState.FIRST_ATTEMPT) {
            return new RetryInTurn(state.attempt() - 1, download.request().maxRetries());
        }
        if (state.returns()) {
            return new MadeWay();
        }
        return queue.counts().active() >= queue.atOnce() ? new SlotsBusy(queue.atOnce()) : new InTurn();
    }
}
