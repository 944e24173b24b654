package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.scheduler.Admission.Conditions;
import io.sluice.scheduler.Admission.Decision;
import io.sluice.scheduler.Admission.Limits;
import io.sluice.scheduler.Admission.Room;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Admission, whatever the queue")
class AdmissionPropertiesTest {
    /// A queue, and what is decided about it.
    private static final class Scene {
        final Random random;
        final Limits limits;
        final List<Download> running = new ArrayList<>();
        final List<Download> waiting = new ArrayList<>();
        final int leaving;
        final Conditions conditions;
        final Decision decision;

        Scene(int seed) {
            random = new Random(seed);
            var how = random.nextBoolean() ? WhenLowered.LET_FINISH : WhenLowered.STOP_LAST;
            limits = new Limits(random.nextInt(20) == 0, random.nextInt(20) > 0, 1 + random.nextInt(10), how,
                    random.nextBoolean(),
                    1 + random.nextInt(4));
            fill(running, random.nextInt(12), true);
            fill(waiting, random.nextInt(40), false);
            waiting.sort(Admission.START_ORDER);
            leaving = random.nextInt(3);
            var room = new Room("disk", random.nextInt(200), random.nextInt(10) == 0);
            conditions = new Conditions(random.nextInt(8) == 0,
                    random.nextBoolean() ? Map.of(Path.of("folder"), room) : Map.of(),
                    random.nextInt(4) == 0 ? Set.of("h0.example") : Set.of());
            decision = decide();
        }

        Decision decide() {
            return Admission.decide(limits, running, leaving, waiting, conditions);
        }

        private void fill(List<Download> into, int number, boolean active) {
            for (int i = 0; i < number; i++) {
                var download = AdmissionTest.queued(Priority.of(random.nextInt(3)), random.nextInt(1000));
                var link = URI.create("http://h" + random.nextInt(5) + ".example/" + i);
                into.add(download.withRequest(download.request().withLinks(List.of(link))).withContent(content())
                        .withState(active ? activity() : new Queued(1, random.nextInt(5) == 0)));
            }
        }

        private DownloadState activity() {
            return random.nextInt(6) == 0 ? new Finishing(1) : new Downloading(1);
        }

        private Content content() {
            long length = random.nextInt(5) == 0 ? Content.UNKNOWN : random.nextInt(100);
            return new Content("f", length, 0, null, random.nextInt(4) > 0, Provenance.UNKNOWN);
        }

        /// Whether nothing but a slot is missing, beside what the decision lets run.
        boolean couldRun(Download download) {
            List<Download> there = new ArrayList<>(running);
            there.addAll(decision.start());
            var fitting = new Fitting(limits.perHost(), withoutWhatStarts(), there);
            return fitting.takes(download);
        }

        private Conditions withoutWhatStarts() {
            long taken = decision.start().stream().mapToLong(Admission::bytesNeeded).sum();
            var room = conditions.rooms().get(Path.of("folder"));
            return room == null
                    ? conditions
                    : new Conditions(conditions.offline(),
                            Map.of(Path.of("folder"), new Room("disk", room.freeBytes() - taken, room.full())),
                            conditions.fullHosts());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverGoesOverTheLimits(int seed) {
        var scene = new Scene(seed);
        int before = scene.running.size() + scene.leaving;
        assertThat(before + scene.decision.start().size()).isLessThanOrEqualTo(
                Math.max(before, scene.limits.atOnce()));
        for (String host : List.of("h0.example", "h1.example", "h2.example", "h3.example", "h4.example")) {
            long ran = scene.running.stream().filter(it -> Fitting.hostOf(it).equals(host)).count();
            long starts = scene.decision.start().stream().filter(it -> Fitting.hostOf(it).equals(host)).count();
            assertThat(starts).isLessThanOrEqualTo(Math.max(0, scene.limits.perHost() - ran));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverStartsMoreThanADiskHasRoomFor(int seed) {
        var scene = new Scene(seed);
        for (Room room : scene.conditions.rooms().values()) {
            assertThat(scene.decision.start()).allMatch(_ -> !room.full());
            assertThat(scene.decision.start().stream().mapToLong(it -> Math.max(0, it.content().totalBytes())).sum())
                    .isLessThanOrEqualTo(room.freeBytes());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverMakesOneGiveThatCannotGoOn(int seed) {
        for (Download given : new Scene(seed).decision.makeWay()) {
            assertThat(given.content().resumable()).isTrue();
            assertThat(given.content().totalBytes()).isNotEqualTo(Content.UNKNOWN);
            assertThat(given.state()).isInstanceOf(Downloading.class);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverStartsALowerPriorityWhileAHigherCouldRun(int seed) {
        var scene = new Scene(seed);
        for (Download started : scene.decision.start()) {
            assertThat(scene.waiting).noneMatch(it -> !scene.decision.start().contains(it)
                    && it.place().priority().compareTo(started.place().priority()) < 0 && scene.couldRun(it));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesNoSlotFreeThatSomeoneCouldUse(int seed) {
        var scene = new Scene(seed);
        int after = scene.running.size() + scene.leaving + scene.decision.start().size();
        if (!scene.limits.queuePaused() && scene.limits.windowOpen() && after < scene.limits.atOnce()) {
            assertThat(scene.waiting).noneMatch(it -> !scene.decision.start().contains(it) && scene.couldRun(it));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void makesOnlyThoseGiveWhoCanGoOnLaterAndOnlyForAsManyP0AsWait(int seed) {
        var scene = new Scene(seed);
        List<Download> makeWay = scene.decision.makeWay();
        assertThat(makeWay).allMatch(Admission::canGoOnLater).noneMatch(it -> it.state() instanceof Finishing)
                .allMatch(it -> it.place().priority() != Priority.P0).doesNotHaveDuplicates();
        assertThat(scene.running).containsAll(makeWay);
        long urgent = scene.waiting.stream().filter(Admission::isUrgent)
                .filter(it -> !scene.decision.start().contains(it)).count();
        assertThat((long) makeWay.size()).isLessThanOrEqualTo(scene.limits.preempts() ? urgent : 0);
        var spared = new HashSet<>(scene.running);
        spared.removeAll(makeWay);
        assertThat(makeWay).allMatch(given -> spared.stream().filter(Admission::canGoOnLater)
                .allMatch(it -> it.place().priority().compareTo(given.place().priority()) <= 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decidesTheSameOfTheSame(int seed) {
        var scene = new Scene(seed);
        assertThat(scene.decide()).isEqualTo(scene.decision);
    }
}
