package io.sluice.viewmodel;

import java.time.Clock;
import java.time.Duration;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.WeekTime;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.DownloadState.Resting;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.PauseReason;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import io.sluice.model.QueueStatus;
import io.sluice.model.WaitingReason;

/// Says in a sentence what a download does, or why it does nothing and what would help.
public final class StatusText {
    private final Clock clock;

    public StatusText(Clock clock) {
        this.clock = clock;
    }

    public UserMessage of(Download download, Numbers numbers, QueueStatus queue) {
        return switch (download.state()) {
            case Resting resting -> resting(resting, download, queue);
            case Active active -> active(active, download, numbers, queue);
            case Settled settled -> settled(settled, download);
        };
    }

    private UserMessage resting(Resting state, Download download, QueueStatus queue) {
        return switch (state) {
            case Queued _ -> waiting(download, queue);
            case Paused(var reason) -> paused(reason);
        };
    }

    private UserMessage waiting(Download download, QueueStatus queue) {
        return switch (WaitingReason.of(download, queue).orElseThrow()) {
            case WaitingReason.QueuePaused _ -> UserMessage.of("status.allPaused");
            case WaitingReason.WindowClosed(var opensAt) ->
                UserMessage.of("status.windowClosed", new WeekTime(opensAt));
            case WaitingReason.NoNetwork _ -> UserMessage.of("status.noNetwork");
            case WaitingReason.DiskFull(var folder) -> UserMessage.of("status.diskFull", folder.toString());
            case WaitingReason.NoRoom(var folder, var missing) ->
                UserMessage.of("status.waitsForRoom", new Bytes(missing), folder.toString());
            case WaitingReason.HostBusy(var host, var limit) -> UserMessage.of("status.hostBusy", host, limit);
            case WaitingReason.HostFull(var host) -> UserMessage.of("status.hostFull", host);
            case WaitingReason.RetryLater(var retry, var retries, var at, var cause) ->
                UserMessage.of("status.backingOff", retry, retries,
                        wholeSeconds(Duration.between(clock.instant(), at)), FailureText.brief(cause));
            case WaitingReason.RetryInTurn(var retry, var retries, var atOnce) ->
                UserMessage.of("status.waitsAgain", retry, retries, atOnce);
            case WaitingReason.MadeWay _ -> UserMessage.of("status.madeWay");
            case WaitingReason.SlotsBusy(var atOnce) -> UserMessage.of("status.waitsForSlot", atOnce);
            case WaitingReason.InTurn _ -> UserMessage.of("status.waits");
        };
    }

    private static UserMessage paused(PauseReason reason) {
        return switch (reason) {
            case PauseReason.ByUser _ -> UserMessage.of("status.paused");
            case PauseReason.Blocked(var cause) -> FailureText.of(cause);
        };
    }

    private UserMessage active(Active state, Download download, Numbers numbers, QueueStatus queue) {
        return switch (state) {
            case Probing _ -> UserMessage.of("status.probing", download.request().links().getFirst().getHost());
            case Downloading _ -> UserMessage.of("status.downloading", numbers.connections());
            case BackingOff _ -> waiting(download, queue).withRemedy(Remedy.RETRY);
            case Finishing _ when numbers.verified() >= 0 ->
                UserMessage.of("status.verifying", (long) Math.floor(numbers.verified() * 100));
            case Finishing _ -> UserMessage.of("status.finishing");
        };
    }

    private static UserMessage settled(Settled state, Download download) {
        return switch (state) {
            case Completed _ -> completed(download.content().provenance());
            case Failed(var cause, _) -> FailureText.of(cause);
            case Cancelled _ -> UserMessage.of("status.cancelled").withRemedy(Remedy.RETRY);
        };
    }

    private static UserMessage completed(Provenance provenance) {
        return switch (provenance.verified()) {
            case null -> UserMessage.of("status.completed");
            case Verified(var sum, var voucher) when voucher == Voucher.USER ->
                UserMessage.of("status.verifiedByUser", sum.algorithm().digest());
            case Verified(var sum, _) -> UserMessage.of("status.verifiedByServer", sum.algorithm().digest());
        };
    }

    // So that two texts of the same second are equal, and nothing is drawn anew for nothing.
    private static Duration wholeSeconds(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : Duration.ofSeconds(duration.plusNanos(999_999_999).toSeconds());
    }

}
