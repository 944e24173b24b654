package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.FetchOptions;
import io.sluice.model.Obstacles.BusyHost;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import io.sluice.scheduler.Admission.Conditions;
import io.sluice.scheduler.Admission.Limits;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Admission")
class AdmissionTest {
    private static final int ANY = Integer.MAX_VALUE;

    private static Download download(Priority priority, long position, DownloadState state) {
        var request = new DownloadRequest(List.of(URI.create("http://host/" + position)), Path.of("folder"), null, 3,
                null, FetchOptions.NONE);
        return new Download(UUID.randomUUID(), request, new Place(priority, position), state, Content.NOTHING_YET,
                Times.createdAt(Instant.EPOCH));
    }

    static Download queued(Priority priority, long position) {
        return download(priority, position, DownloadState.queued());
    }

    private static Download running(Priority priority, long position) {
        return download(priority, position, new DownloadState.Downloading(1));
    }

    private static Limits atOnce(int number) {
        return new Limits(false, true, number, WhenLowered.LET_FINISH, false, ANY);
    }

    @Test
    void startsTheFirstOnesThatFit() {
        var waiting = List.of(queued(Priority.P0, 1), queued(Priority.P0, 2), queued(Priority.P1, 1));
        var decision = Admission.decide(atOnce(3), List.of(running(Priority.P2, 1)), 0, waiting, Conditions.FAIR);
        assertThat(decision.start()).containsExactlyElementsOf(waiting.subList(0, 2));
        assertThat(decision.stop()).isEmpty();
    }

    @Test
    void countsTheSlotsOfJobsThatAreStillEnding() {
        var decision = Admission.decide(atOnce(2), List.of(running(Priority.P1, 1)), 1,
                List.of(queued(Priority.P0, 1)), Conditions.FAIR);
        assertThat(decision.start()).isEmpty();
    }

    @Test
    void stopsEverythingAndStartsNothingWhileTheQueueIsPaused() {
        var running = List.of(running(Priority.P0, 1), running(Priority.P1, 1));
        var decision = Admission.decide(new Limits(true, true, 3, WhenLowered.LET_FINISH, false, ANY), running, 0,
                List.of(queued(Priority.P0, 2)), Conditions.FAIR);
        assertThat(decision.start()).isEmpty();
        assertThat(decision.stop()).containsExactlyElementsOf(running);
    }

    @Test
    void letsRunningOnesFinishWhenTheNumberIsLowered() {
        var decision = Admission.decide(atOnce(1), List.of(running(Priority.P0, 1), running(Priority.P1, 1)), 0,
                List.of(queued(Priority.P0, 2)), Conditions.FAIR);
        assertThat(decision.start()).isEmpty();
        assertThat(decision.stop()).isEmpty();
    }

    @Test
    void stopsTheLastOfTheQueueWhenTheNumberIsLoweredAndTheUserWantsThat() {
        var first = running(Priority.P0, 5);
        var last = running(Priority.P2, 1);
        var middle = running(Priority.P1, 9);
        var decision = Admission.decide(new Limits(false, true, 2, WhenLowered.STOP_LAST, false, ANY),
                List.of(last, first, middle), 0,
                List.of(), Conditions.FAIR);
        assertThat(decision.stop()).containsExactly(last);
    }

    @Test
    void withoutANetworkStartsOnlyWhatNeedsNone() {
        var remote = queued(Priority.P0, 1);
        var here = link(queued(Priority.P1, 1), "http://127.0.0.1:8080/file");
        var decision = Admission.decide(atOnce(2), List.of(), 0, List.of(remote, here),
                new Conditions(true, Map.of(), Set.of()));
        assertThat(decision.start()).containsExactly(here);
    }

    @Test
    void startsWhatFitsBesideTheOthersAndNamesWhatDoesNot() {
        var large = missing(queued(Priority.P0, 1), 80);
        var first = missing(queued(Priority.P1, 1), 30);
        var second = missing(queued(Priority.P1, 2), 30);
        var unknown = queued(Priority.P1, 3);
        var room = new Admission.Room("disk", 50, false);
        var decision = Admission.decide(atOnce(9), List.of(), 0, List.of(large, first, second, unknown),
                new Conditions(false, Map.of(Path.of("folder"), room), Set.of()));
        assertThat(decision.start()).containsExactly(first, unknown);
        assertThat(decision.crowded()).containsExactly(large, second);
    }

    @Test
    void startsNothingOnADiskThatIsFull() {
        var waiting = List.of(queued(Priority.P0, 1));
        var room = new Admission.Room("disk", 1_000, true);
        var decision = Admission.decide(atOnce(1), List.of(), 0, waiting,
                new Conditions(false, Map.of(Path.of("folder"), room), Set.of()));
        assertThat(decision.start()).isEmpty();
        assertThat(decision.crowded()).isEqualTo(waiting);
    }

    private static Download missing(Download download, long bytes) {
        return download.withContent(Content.NOTHING_YET.withLength(bytes + 5).withKeptBytes(5));
    }

    private static Download link(Download download, String link) {
        return download.withRequest(download.request().withLinks(List.of(URI.create(link))));
    }

    @Test
    void ordersByPriorityThenARetryWhoseTimeHasComeThenByPlace() {
        var urgent = queued(Priority.P0, 9);
        var retry = download(Priority.P1, 8, new DownloadState.Queued(2));
        var early = queued(Priority.P1, 1);
        var late = queued(Priority.P1, 2);
        assertThat(List.of(late, early, retry, urgent).stream().sorted(Admission.START_ORDER))
                .containsExactly(urgent, retry, early, late);
    }

    @Test
    void outsideItsHoursStopsWhatCanGoOnLaterAndStartsNothing() {
        var fixed = running(Priority.P2, 1)
                .withContent(new Content("f", 100, 10, null, false, Content.NOTHING_YET.provenance()));
        var other = resumable(running(Priority.P1, 1));
        var decision = Admission.decide(new Limits(false, false, 3, WhenLowered.LET_FINISH, true, ANY),
                List.of(fixed, other), 0, List.of(queued(Priority.P0, 1)), Conditions.FAIR);
        assertThat(decision.stop()).containsExactly(other);
        assertThat(decision.start()).isEmpty();
        assertThat(decision.makeWay()).isEmpty();
    }

    private static Limits preempting(int atOnce) {
        return new Limits(false, true, atOnce, WhenLowered.LET_FINISH, true, ANY);
    }

    private static Download resumable(Download download) {
        return download.withContent(
                new Content("f", 100, 10, null, true, Content.NOTHING_YET.provenance()));
    }

    @Test
    void takesASlotForAP0FromTheLastOfTheLowestPriority() {
        var p1 = resumable(running(Priority.P1, 9));
        var first = resumable(running(Priority.P2, 1));
        var last = resumable(running(Priority.P2, 2));
        var decision = Admission.decide(preempting(3), List.of(p1, last, first), 0, List.of(queued(Priority.P0, 1)),
                Conditions.FAIR);
        assertThat(decision.makeWay()).containsExactly(last);
        assertThat(decision.start()).isEmpty();
    }

    @Test
    void takesNoMoreSlotsWhileThoseGivenUpComeFree() {
        var decision = Admission.decide(preempting(2), List.of(resumable(running(Priority.P1, 1))), 1,
                List.of(queued(Priority.P0, 1)), Conditions.FAIR);
        assertThat(decision.makeWay()).isEmpty();
    }

    @Test
    void takesNoSlotFromOneThatCouldNotGoOnNorForAP1() {
        var fixed = running(Priority.P2, 1)
                .withContent(new Content("f", 100, 10, null, false, Content.NOTHING_YET.provenance()));
        assertThat(Admission.decide(preempting(1), List.of(fixed), 0, List.of(queued(Priority.P0, 1)),
                Conditions.FAIR).makeWay()).isEmpty();
        assertThat(Admission.decide(preempting(1), List.of(resumable(running(Priority.P2, 1))), 0,
                List.of(queued(Priority.P1, 1)), Conditions.FAIR).makeWay()).isEmpty();
    }

    @Test
    void takesNoSlotForAP0WhoseHostHasEnough() {
        var decision = Admission.decide(new Limits(false, true, 1, WhenLowered.LET_FINISH, true, 1),
                List.of(resumable(running(Priority.P1, 1))), 0, List.of(queued(Priority.P0, 1)), Conditions.FAIR);
        assertThat(decision.makeWay()).isEmpty();
        assertThat(decision.busyHosts()).containsExactly(new BusyHost("host", 1));
    }

    @Test
    void letsOthersPassThoseWhoseHostHasEnough() {
        var same = queued(Priority.P0, 1);
        var other = link(queued(Priority.P1, 1), "http://other/file");
        var decision = Admission.decide(new Limits(false, true, 9, WhenLowered.LET_FINISH, false, 1),
                List.of(running(Priority.P1, 7)), 0, List.of(same, other), Conditions.FAIR);
        assertThat(decision.start()).containsExactly(other);
    }
}
