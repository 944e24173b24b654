package io.sluice.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.sluice.model.QueueStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An inbox of the feed")
class InboxTest {
    private static final Fact.Snapshot SNAPSHOT = new Fact.Snapshot(List.of(),
            new QueueStatus(false, 3, QueueStatus.Counts.NONE));
    private final AtomicInteger snapshotsAskedFor = new AtomicInteger();
    private final List<Inbox> closed = new ArrayList<>();
    private final Inbox inbox = new Inbox(true, _ -> snapshotsAskedFor.incrementAndGet(), closed::add);

    private List<Fact> drained() {
        List<Fact> facts = new ArrayList<>();
        inbox.drainTo(facts::add);
        return facts;
    }

    private static Fact fact() {
        return new Fact.Removed(Set.of(UUID.randomUUID()));
    }

    @Test
    void holdsNothingBackOnceTheSnapshotIsThere() {
        Fact early = fact();
        Fact late = fact();
        inbox.put(early);
        inbox.put(SNAPSHOT);
        inbox.put(late);
        assertThat(drained()).containsExactly(SNAPSHOT, late);
        assertThat(drained()).isEmpty();
    }

    @Test
    void wakesItsReaderOnceUntilItIsRead() {
        var woken = new AtomicInteger();
        inbox.onArrival(woken::incrementAndGet);
        inbox.put(SNAPSHOT);
        inbox.put(fact());
        assertThat(woken).hasValue(1);
        drained();
        inbox.put(fact());
        assertThat(woken).hasValue(2);
    }

    @Test
    void wakesAReaderThatComesLate() {
        inbox.put(SNAPSHOT);
        var woken = new AtomicInteger();
        inbox.onArrival(woken::incrementAndGet);
        assertThat(woken).hasValue(1);
    }

    @Test
    void asksForANewSnapshotInsteadOfGrowingWithoutEnd() {
        inbox.put(SNAPSHOT);
        for (int i = 0; i < 3 * Inbox.MOST_WAITING; i++) {
            inbox.put(fact());
        }
        assertThat(snapshotsAskedFor).hasValue(1);
        inbox.put(SNAPSHOT);
        assertThat(drained()).containsExactly(SNAPSHOT);
    }

    @Test
    void leavesTheFeedWhenItIsClosed() {
        inbox.close();
        assertThat(closed).containsExactly(inbox);
    }
}
