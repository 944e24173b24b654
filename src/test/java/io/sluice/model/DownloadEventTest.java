package io.sluice.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import io.sluice.model.DownloadState.Probing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("In the history of a download")
class DownloadEventTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path FILE = Path.of("/downloads/f");
    private static final Failure.Transient BUSY = new Failure.ConnectionLost("h");
    private static final Failure.Local FULL = new Failure.DiskFull(FILE, 7);

    static Stream<Arguments> signals() {
        return Stream.of(arguments(new Signal.Start(), new DownloadEvent.Started(3)),
                arguments(new Signal.Broken(new Verdict.RetryAt(BUSY, 2, NOON)),
                        new DownloadEvent.Broke(BUSY, 2, NOON)),
                arguments(new Signal.Broken(new Verdict.GiveUp(BUSY, NOON)), new DownloadEvent.GaveUp(BUSY)),
                arguments(new Signal.Broken(new Verdict.Hold(FULL)), new DownloadEvent.Held(FULL)),
                arguments(new Signal.Pause(new PauseReason.Blocked(FULL)), new DownloadEvent.Held(FULL)),
                arguments(new Signal.Pause(PauseReason.USER), new DownloadEvent.PausedByUser()),
                arguments(new Signal.Resume(), new DownloadEvent.ResumedByUser()),
                arguments(new Signal.Retry(), new DownloadEvent.RetriedByUser()),
                arguments(new Signal.Cancel(NOON), new DownloadEvent.CancelledByUser()),
                arguments(new Signal.Restore(DownloadState.queued()), new DownloadEvent.RestoredByUser()),
                arguments(new Signal.RoomAgain(), new DownloadEvent.FoundRoom()),
                arguments(new Signal.Yield(), new DownloadEvent.Stopped()),
                arguments(new Signal.Preempted(), new DownloadEvent.MadeWay()),
                arguments(new Signal.NetworkGone(1), new DownloadEvent.LostNetwork()),
                arguments(new Signal.Verified(FILE, 5, NOON), new DownloadEvent.Finished(FILE, 5)),
                arguments(new Signal.Answered(), null), arguments(new Signal.LastByteWritten(), null),
                arguments(new Signal.BackoffOver(), null));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void eachSignalHasItsLineOrNone(Signal signal, @Nullable DownloadEvent event) {
        assertThat(DownloadEvent.of(signal, new Probing(3)).orElse(null)).isEqualTo(event);
    }
}
