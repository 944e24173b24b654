package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.model.Times;
import io.sluice.scheduler.Admission.Conditions;
import io.sluice.scheduler.Admission.Decision;
import io.sluice.scheduler.Admission.Limits;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Over a day in which more P1 come than can go")
class AdmissionOverTimeTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Aging AFTER_AN_HOUR = new Aging(Duration.ofHours(1));
    private static final int MINUTES = 24 * 60;
    private static final int MINUTES_OF_P2 = 6 * 60;
    private static final int LONGEST = 10; // minutes that a download runs
    private static final int MEAN = (LONGEST + 1) / 2;

    /// A queue in simulated time: downloads come, run for some minutes, make way and come back.
    private static final class Day {
        private final Random random;
        private final @Nullable Aging aging;
        private final Limits limits;
        private final List<Download> waiting = new ArrayList<>();
        private final List<Download> running = new ArrayList<>();
        private final Map<UUID, Integer> minutesLeft = new HashMap<>();
        private final Set<UUID> starved = new HashSet<>(); // P2 that came early and never ran
        private Instant now = MIDNIGHT;
        private int number;
        private int preempted;

        Day(int seed, @Nullable Aging aging) {
            random = new Random(seed);
            this.aging = aging;
            limits = new Limits(false, true, 1 + random.nextInt(4), WhenLowered.LET_FINISH, random.nextBoolean(),
                    Integer.MAX_VALUE);
        }

        Day run() {
            for (int minute = 0; minute < MINUTES; minute++) {
                now = now.plus(MINUTE);
                work();
                come(Priority.P0, 0.2);
                come(Priority.P1, 1.2);
                come(Priority.P2, minute < MINUTES_OF_P2 ? 0.1 : 0);
                // Who makes way frees a slot for the next decision.
                while (decide()) {
                    assertThat(running).hasSizeLessThanOrEqualTo(limits.atOnce());
                }
            }
            return this;
        }

        private void work() {
            running.forEach(it -> minutesLeft.merge(it.id(), -1, Integer::sum));
            running.removeIf(it -> minutesLeft.getOrDefault(it.id(), 0) <= 0);
        }

        /// @param load of all slots, on the average
        private void come(Priority priority, double load) {
            for (double perMinute = load * limits.atOnce() / MEAN; random.nextDouble() < perMinute; perMinute--) {
                var content = new Content("f", 100, 0, null, random.nextInt(4) > 0, Provenance.UNKNOWN);
                Download download = AdmissionTest.queued(priority, number++).withContent(content)
                        .withTimes(Times.createdAt(now));
                waiting.add(download);
                minutesLeft.put(download.id(), 1 + random.nextInt(LONGEST));
                if (priority == Priority.P2) {
                    starved.add(download.id());
                }
            }
        }

        /// @return whether it changed anything
        private boolean decide() {
            List<Download> queue = queue();
            Decision decision = Admission.decide(limits, running, 0, queue, Conditions.FAIR);
            decision.start().forEach(started -> assertThat(queue).as("%s at %s", started.place(), now)
                    .noneMatch(it -> !decision.start().contains(it) && goesBefore(it, started)));
            assertThat(decision.makeWay()).allMatch(it -> it.content().resumable());
            decision.makeWay().forEach(this::giveBack);
            decision.start().forEach(this::start);
            return !decision.start().isEmpty() || !decision.makeWay().isEmpty();
        }

        private List<Download> queue() {
            List<Download> byTurn = waiting.stream().sorted(Admission.START_ORDER).toList();
            return aging == null
                    ? byTurn
                    : aging.order(byTurn.stream().limit(Candidates.LOOKED_PAST).toList(),
                            byTurn.stream().filter(it -> it.place().priority() == Priority.P2).toList(), now);
        }

        /// A P2 goes before those P1 that came after its hour was over.
        private boolean goesBefore(Download patient, Download started) {
            return aging != null && patient.place().priority() == Priority.P2
                    && started.place().priority() == Priority.P1 && !Admission.goesFirst(started)
                    && patient.times().updated().plus(aging.after()).isBefore(started.times().updated());
        }

        private void giveBack(Download download) {
            running.remove(download);
            waiting.add(download.withState(new Queued(1, true)).withTimes(download.times().updatedAt(now)));
            preempted++;
        }

        private void start(Download download) {
            waiting.remove(download);
            running.add(download.withState(new Downloading(1)));
            starved.remove(download.id());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyP2RunsThatMayRise(int seed) {
        assertThat(new Day(seed, AFTER_AN_HOUR).run().starved).isEmpty();
    }

    @Test
    void somePreemptAndWithoutRisingSomeP2Starve() {
        List<Day> days = seeds().mapToObj(seed -> new Day(seed, null).run()).toList();
        assertThat(days.stream().mapToInt(it -> it.preempted).sum()).isPositive();
        assertThat(days.stream().filter(it -> !it.starved.isEmpty()).toList()).hasSizeGreaterThan(15);
    }
}
