package io.sluice.model;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The life of a download")
class LifecycleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path FILE = Path.of("debian.iso");
    private static final Failure.Transient LOST = new Failure.ConnectionLost("host");
    private static final Failure.Permanent GONE = new Failure.NeedsLink("host", 404);
    private static final Failure.Local FULL = new Failure.DiskFull(Path.of("data"), 42);

    /// What follows what. A name is the state that follows, `-` ignored, `!` refused.
    private static final String TABLE = """
                        Pause   Block   Resume  Cancel     Retry   Start    Yield   Preempted   Answered     LastByte   Verified   Retries     Holds   GivesUp  BackoffOver  NetworkGone  RoomAgain     Restore
            Queued      Paused  Paused  -       Cancelled  !       Probing  -   -               -            -          Completed  -           -       -        -                   -            -     !
            Paused      -       -       Queued  Cancelled  !       -        -   -               -            -          Completed  -           -       -        -                   -            -     !
            Blocked     Paused  -       Queued  Cancelled  !       -        -   -               -            -          Completed  -           -       -        -                   -            Queued     !
            Probing     Paused  Paused  -       Cancelled  !       -        Queued   Queued     Downloading  -          -          BackingOff  Paused  Failed   -                   Queued       -     !
            Downloading Paused  Paused  -       Cancelled  !       -        Queued   Queued     -            Finishing  -          BackingOff  Paused  Failed   -                   Queued       -     !
            Finishing   Paused  Paused  -       Cancelled  !       -        Queued   Queued     -            -          Completed  BackingOff  Paused  Failed   -                   Queued       -     !
            BackingOff  Paused  Paused  Queued  Cancelled  Queued  -        -   -               -            -          -          -           -       -        Queued              Queued       -     !
            Completed   !       !       !       !          !       -        -   -               -            -          -          -           -       -        -                   -            -     !
            Failed      !       !       !       Cancelled  Queued  -        -   -               -            -          -          -           -       -        -                   -            -     !
            Cancelled   !       !       !       -          Queued  -        -   -               -            -          -          -           -       -        -                   -            -     Paused
            """;

    private static final Map<String, DownloadState> STATES = states();
    private static final Map<String, Signal> SIGNALS = signals();

    private static Map<String, DownloadState> states() {
        Map<String, DownloadState> states = new LinkedHashMap<>();
        states.put("Queued", new DownloadState.Queued(2));
        states.put("Paused", new DownloadState.Paused(PauseReason.USER));
        states.put("Blocked", new DownloadState.Paused(new PauseReason.Blocked(FULL)));
        states.put("Probing", new DownloadState.Probing(2));
        states.put("Downloading", new DownloadState.Downloading(2));
        states.put("Finishing", new DownloadState.Finishing(2));
        states.put("BackingOff", new DownloadState.BackingOff(LOST, 2, NOW));
        states.put("Completed", new DownloadState.Completed(FILE, 42, NOW));
        states.put("Failed", new DownloadState.Failed(GONE, NOW));
        states.put("Cancelled", new DownloadState.Cancelled(NOW));
        return states;
    }

    private static Map<String, Signal> signals() {
        Map<String, Signal> signals = new LinkedHashMap<>();
        signals.put("Pause", new Signal.Pause(PauseReason.USER));
        signals.put("Block", new Signal.Pause(new PauseReason.Blocked(FULL)));
        signals.put("Resume", new Signal.Resume());
        signals.put("Cancel", new Signal.Cancel(NOW));
        signals.put("Retry", new Signal.Retry());
        signals.put("Start", new Signal.Start());
        signals.put("Yield", new Signal.Yield());
        signals.put("Preempted", new Signal.Preempted());
        signals.put("Answered", new Signal.Answered());
        signals.put("LastByte", new Signal.LastByteWritten());
        signals.put("Verified", new Signal.Verified(FILE, 42, NOW));
        signals.put("Retries", new Signal.Broken(new Verdict.RetryAt(LOST, 2, NOW)));
        signals.put("Holds", new Signal.Broken(new Verdict.Hold(FULL)));
        signals.put("GivesUp", new Signal.Broken(new Verdict.GiveUp(GONE, NOW)));
        signals.put("BackoffOver", new Signal.BackoffOver());
        signals.put("NetworkGone", new Signal.NetworkGone(2));
        signals.put("RoomAgain", new Signal.RoomAgain());
        signals.put("Restore", new Signal.Restore(new DownloadState.Paused(PauseReason.USER)));
        return signals;
    }

    @TestFactory
    @DisplayName("knows what follows in every state, for every signal")
    Stream<DynamicTest> followsTheTable() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        String[] header = rows.getFirst();
        return rows.stream().skip(1).flatMap(row -> Stream.iterate(1, i -> i < row.length, i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(row[0] + " + " + header[i - 1] + " → " + row[i],
                        () -> check(row[0], header[i - 1], row[i]))));
    }

    private static void check(String stateName, String signalName, String expected) {
        DownloadState state = requireNonNull(STATES.get(stateName));
        Signal signal = requireNonNull(SIGNALS.get(signalName));
        Outcome outcome = Lifecycle.apply(state, signal);
        switch (expected) {
            case "-" -> assertThat(outcome).isEqualTo(new Outcome.Ignored(state, signal));
            case "!" -> assertThat(outcome).isEqualTo(new Outcome.Refused(state, (Signal.Command) signal));
            default -> assertThat(outcome).isInstanceOfSatisfying(Outcome.Moved.class,
                    moved -> assertThat(moved.to().getClass().getSimpleName()).isEqualTo(expected));
        }
    }

    @Test
    void theTableNamesEveryStateAndEverySignal() {
        List<String[]> rows = TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        assertThat(rows.getFirst()).containsExactlyElementsOf(SIGNALS.keySet());
        assertThat(rows.stream().skip(1).map(row -> row[0])).containsExactlyElementsOf(STATES.keySet());
        assertThat(STATES.values().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(leaves(DownloadState.class));
        assertThat(SIGNALS.values().stream().map(Object::getClass).distinct()).hasSameSizeAs(leaves(Signal.class));
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(t -> leaves(t).stream()).toList()
                : List.of(type);
    }

    @Nested
    @DisplayName("counts attempts:")
    class Attempts {
        @Test
        void aRetryIsTheNextAttempt() {
            assertMoved(new DownloadState.BackingOff(LOST, 2, NOW), new Signal.BackoffOver(),
                    new DownloadState.Queued(3));
        }

        @Test
        void aSlotGivenBackIsNotAnAttempt() {
            assertMoved(new DownloadState.Downloading(2), new Signal.Yield(), new DownloadState.Queued(2));
        }

        @Test
        void neitherIsOneGivenToAMoreUrgentDownloadWhichComesBackFirst() {
            assertMoved(new DownloadState.Downloading(1), new Signal.Preempted(), new DownloadState.Queued(1, true));
            assertThat(new DownloadState.Queued(1, true).goesFirst()).isTrue();
            assertThat(new DownloadState.Queued(1).goesFirst()).isFalse();
        }

        @Test
        void anAttemptThatHadNoNetworkIsNotCharged() {
            assertMoved(new DownloadState.Downloading(2), new Signal.NetworkGone(2), new DownloadState.Queued(2));
            assertMoved(new DownloadState.BackingOff(LOST, 2, NOW), new Signal.NetworkGone(2),
                    new DownloadState.Queued(2));
        }

        @Test
        void whatTheUserResumesOrRetriesBeginsAnew() {
            assertMoved(new DownloadState.Paused(PauseReason.USER), new Signal.Resume(), new DownloadState.Queued(1));
            assertMoved(new DownloadState.Failed(GONE, NOW), new Signal.Retry(), new DownloadState.Queued(1));
        }

        @Test
        void theVerdictSaysWhichAttemptIsCharged() {
            var until = NOW.plus(Duration.ofSeconds(1));
            assertMoved(new DownloadState.Downloading(3), new Signal.Broken(new Verdict.RetryAt(LOST, 1, until)),
                    new DownloadState.BackingOff(LOST, 1, until));
        }
    }

    @Test
    void aPauseOfTheUsersIsNotTakenOverByAFullDisk() {
        var state = new DownloadState.Paused(PauseReason.USER);
        var signal = new Signal.Pause(new PauseReason.Blocked(FULL));
        assertThat(Lifecycle.apply(state, signal)).isEqualTo(new Outcome.Ignored(state, signal));
    }

    @Test
    void onlyABackingOffDownloadIsActiveWithoutASlot() {
        assertThat(STATES.values().stream().filter(DownloadState.Active.class::isInstance)
                .map(DownloadState.Active.class::cast).filter(state -> !state.holdsSlot()))
                .singleElement().isInstanceOf(DownloadState.BackingOff.class);
    }

    private static void assertMoved(DownloadState from, Signal signal, DownloadState to) {
        assertThat(Lifecycle.apply(from, signal)).isEqualTo(new Outcome.Moved(to));
    }
}
