package io.sluice.api.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.sluice.api.events.EventRing.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The last events")
class EventRingTest {
    private final EventRing ring = new EventRing(3);

    private static List<Object> data(Part part) {
        return part.events().stream().map(EventRing.Event::data).toList();
    }

    @Test
    void areGivenOnceToEachReader() throws Exception {
        ring.add(EventKind.ADDED, "a");
        ring.add(EventKind.ADDED, "b");
        Part first = ring.after(0, Duration.ZERO);
        assertThat(data(first)).containsExactly("a", "b");
        assertThat(ring.after(first.last(), Duration.ZERO).events()).isEmpty();
        ring.add(EventKind.ADDED, "c");
        assertThat(data(ring.after(first.last(), Duration.ZERO))).containsExactly("c");
    }

    @Test
    void areOnlySoManyAndWhoIsTooLateHearsThatItMissedSome() throws Exception {
        List.of("a", "b", "c", "d").forEach(it -> ring.add(EventKind.CHANGED, it));
        assertThat(ring.after(0, Duration.ZERO).missed()).isTrue();
        assertThat(ring.after(0, Duration.ZERO).last()).isEqualTo(4);
        assertThat(data(ring.after(1, Duration.ZERO))).containsExactly("b", "c", "d");
    }

    @Test
    void areMissedByWhoComesBackAfterTheyWereForgotten() throws Exception {
        List.of("a", "b").forEach(it -> ring.add(EventKind.CHANGED, it));
        ring.forget();
        assertThat(ring.after(1, Duration.ZERO).missed()).isTrue();
        ring.add(EventKind.CHANGED, "c");
        assertThat(data(ring.after(2, Duration.ZERO))).containsExactly("c");
    }

    @Test
    void areMissedByWhoNamesANumberThatWasNeverGiven() throws Exception {
        assertThat(ring.after(7, Duration.ZERO).missed()).isTrue();
        assertThat(ring.after(-1, Duration.ZERO).missed()).isTrue();
    }

    @Test
    void wakeWhoWaits() {
        CompletableFuture<Part> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return ring.after(0, Duration.ofMinutes(1));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        ring.add(EventKind.ADDED, "a");
        assertThat(data(waiting.join())).containsExactly("a");
    }

    @Test
    void keepNobodyOnceTheyEnd() throws Exception {
        ring.close();
        assertThat(ring.after(0, Duration.ofMinutes(1)).events()).isEmpty();
        assertThat(ring.isClosed()).isTrue();
    }
}
