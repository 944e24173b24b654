package io.sluice.model;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Obstacles.BusyHost;
import io.sluice.model.QueueStatus.Counts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Why a download waits")
class WaitingReasonTest {
    private static final Instant AT = Instant.parse("2026-11-23T14:03:20Z");
    private static final Failure.Transient BUSY = new Failure.Busy("files.example", 503, Duration.ZERO);
    private static final Counts THREE_RUN = new Counts(3, 1, 0, 0, 0, 0);
    private static final Map<WaitingReason, String> SUMMARIES = Map.ofEntries(
            Map.entry(new WaitingReason.QueuePaused(), "queue paused"),
            Map.entry(new WaitingReason.WindowClosed(AT), "window opens 2026-11-23T14:03:20Z"),
            Map.entry(new WaitingReason.NoNetwork(), "no network"),
            Map.entry(new WaitingReason.DiskFull(Path.of("data")), "disk of data is full"),
            Map.entry(new WaitingReason.NoRoom(Path.of("data"), 3200), "waits for 3200 bytes on the disk of data"),
            Map.entry(new WaitingReason.HostBusy("files.example", 2), "host limit 2: files.example"),
            Map.entry(new WaitingReason.HostFull("files.example"), "no more connections to files.example"),
            Map.entry(new WaitingReason.RetryLater(2, 3, AT, BUSY), "retry 2 of 3 at 2026-11-23T14:03:20Z: HTTP 503"),
            Map.entry(new WaitingReason.RetryInTurn(2, 3, 3), "retry 2 of 3: 3 of 3 slots busy"),
            Map.entry(new WaitingReason.MadeWay(), "made way for a more urgent one"),
            Map.entry(new WaitingReason.SlotsBusy(3), "3 of 3 slots busy"),
            Map.entry(new WaitingReason.InTurn(), "about to start"));

    private static Download download(DownloadState state) {
        var request = new DownloadRequest(List.of(URI.create("https://files.example/a")), Path.of("data"), null, 3,
                null,
                FetchOptions.NONE);
        return new Download(UUID.randomUUID(), request, new Place(Priority.P1, 1), state, Content.NOTHING_YET,
                Times.createdAt(AT));
    }

    private static QueueStatus queue(Counts counts, Obstacles obstacles) {
        return new QueueStatus(false, 3, counts, obstacles);
    }

    @Test
    void isSaidToProgramsInAFewWordsThatStay() {
        assertThat(SUMMARIES).allSatisfy((reason, words) -> assertThat(reason.summary()).isEqualTo(words));
        assertThat(SUMMARIES.keySet()).extracting(Object::getClass)
                .containsExactlyInAnyOrder(WaitingReason.class.getPermittedSubclasses());
    }

    @Test
    void hasAWordForEachKind() {
        assertThat(SUMMARIES.keySet()).extracting(WaitingReason::code).doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[a-z_]+"));
        assertThat(new WaitingReason.RetryLater(2, 3, AT, BUSY).code()).isEqualTo("retry_later");
    }

    @Test
    void namesWhatBrokeInAFewWordsToo() {
        assertThat(new Failure.ConnectionLost("h").summary()).isEqualTo("connection lost");
        assertThat(new Failure.UnknownHost("h").summary()).isEqualTo("unknown host");
    }

    @Test
    void isTheFirstThingInItsWay() {
        var closed = new Obstacles(false, List.of(), List.of(new BusyHost("files.example", 2)), AT);
        var busy = new Obstacles(false, List.of(), List.of(new BusyHost("files.example", 2)), null);
        assertThat(WaitingReason.of(download(DownloadState.queued()), new QueueStatus(true, 3, THREE_RUN, closed)))
                .contains(new WaitingReason.QueuePaused());
        assertThat(WaitingReason.of(download(DownloadState.queued()), queue(THREE_RUN, closed)))
                .contains(new WaitingReason.WindowClosed(AT));
        assertThat(WaitingReason.of(download(DownloadState.queued()), queue(THREE_RUN, busy)))
                .contains(new WaitingReason.HostBusy("files.example", 2));
        assertThat(WaitingReason.of(download(DownloadState.queued()), queue(THREE_RUN, Obstacles.NONE)))
                .contains(new WaitingReason.SlotsBusy(3));
    }

    @Test
    void ofARetryNamesItsNumberItsTimeAndWhatBroke() {
        assertThat(WaitingReason.of(download(new BackingOff(BUSY, 2, AT)), queue(Counts.NONE, Obstacles.NONE)))
                .contains(new WaitingReason.RetryLater(2, 3, AT, BUSY));
        assertThat(WaitingReason.of(download(new Queued(3)), queue(THREE_RUN, Obstacles.NONE)))
                .contains(new WaitingReason.RetryInTurn(2, 3, 3));
        assertThat(WaitingReason.of(download(new Queued(3)), queue(Counts.NONE, Obstacles.NONE)))
                .contains(new WaitingReason.InTurn());
    }

    @Test
    void isKnownOfEachThatWaitsAndOfNoOther() {
        var counted = queue(Counts.NONE, Obstacles.NONE);
        for (DownloadState state : Arrays.asList(new DownloadState.Downloading(1), new DownloadState.Finishing(1),
                new DownloadState.Paused(PauseReason.USER), new DownloadState.Cancelled(AT))) {
            assertThat(WaitingReason.of(download(state), counted)).isEmpty();
        }
    }
}
