package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A P2 that waited long enough")
class AgingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Aging AFTER_AN_HOUR = new Aging(Duration.ofHours(1));

    private static Download since(Priority priority, long position, Duration waited) {
        return AdmissionTest.queued(priority, position).withTimes(Times.createdAt(NOON.minus(waited)));
    }

    private static List<Download> order(Download... queue) {
        List<Download> byTurn = List.of(queue).stream().sorted(Admission.START_ORDER).toList();
        return AFTER_AN_HOUR.order(byTurn, byTurn.stream().filter(it -> it.place().priority() == Priority.P2).toList(),
                NOON);
    }

    @Test
    void goesBeforeTheP1ThatCameAfterItRoseAndBehindTheOthers() {
        var risen = since(Priority.P2, 1, Duration.ofMinutes(90));
        var early = since(Priority.P1, 1, Duration.ofMinutes(31));
        var late = since(Priority.P1, 2, Duration.ofMinutes(29));
        assertThat(order(risen, early, late)).containsExactly(early, risen, late);
    }

    @Test
    void neverGoesBeforeAP0NorBeforeARetryOfAP1() {
        var risen = since(Priority.P2, 1, Duration.ofHours(9));
        var urgent = since(Priority.P0, 1, Duration.ZERO);
        var retry = since(Priority.P1, 1, Duration.ZERO).withState(new Queued(2));
        assertThat(order(risen, urgent, retry)).containsExactly(urgent, retry, risen);
    }

    @Test
    void isNoOtherThanBeforeUntilItsTimeHasCome() {
        var patient = since(Priority.P2, 1, Duration.ofMinutes(59));
        var p1 = since(Priority.P1, 1, Duration.ZERO);
        assertThat(order(patient, p1)).containsExactly(p1, patient);
    }

    @ParameterizedTest(name = "{0} others before it")
    @ValueSource(ints = {0, 1, 10, 100})
    void isNeverStarvedByNewP1(int before) {
        List<Download> queue = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            queue.add(since(Priority.P1, i, Duration.ofMinutes(1)));
        }
        var patient = since(Priority.P2, 1, Duration.ZERO);
        queue.add(patient);
        int starts = 0;
        Instant now = NOON;
        // Each minute one starts and another P1 comes.
        while (queue.contains(patient)) {
            assertThat(starts).isLessThan(before + 63);
            now = now.plus(Duration.ofMinutes(1));
            queue.add(AdmissionTest.queued(Priority.P1, 1000 + starts).withTimes(Times.createdAt(now)));
            queue.sort(Admission.START_ORDER);
            queue.remove(AFTER_AN_HOUR.order(queue, List.of(), now).getFirst());
            starts++;
        }
    }
}
