package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Anchor;
import io.sluice.model.Anchor.After;
import io.sluice.model.Anchor.Before;
import io.sluice.model.Anchor.FirstOf;
import io.sluice.model.Anchor.LastOf;
import io.sluice.model.Download;
import io.sluice.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Moved downloads")
class MovingTest {
    @TempDir
    Path folder;
    private TestStore test;
    private List<UUID> urgent;
    private List<UUID> normal;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        urgent = TestStore.ids(test.append(Priority.P0, 3));
        normal = TestStore.ids(test.append(Priority.P1, 5));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<Download> move(Collection<UUID> ids, Anchor anchor) {
        return test.store.move(ids, anchor).downloads();
    }

    private List<UUID> order(Priority priority) {
        return test.store.unsettled().stream().filter(it -> it.place().priority() == priority).map(Download::id)
                .toList();
    }

    @Test
    void standBeforeTheirAnchorInTheOrderThatTheyHad() {
        List<Download> changed = move(List.of(normal.get(4), normal.get(2)), new Before(normal.get(1)));

        assertThat(order(Priority.P1)).containsExactly(normal.get(0), normal.get(2), normal.get(4), normal.get(1),
                normal.get(3));
        assertThat(TestStore.ids(changed)).containsExactly(normal.get(2), normal.get(4));
    }

    @Test
    void standBehindTheirAnchorAndTakeItsPriority() {
        move(List.of(normal.get(0), urgent.get(0)), new After(urgent.get(1)));

        assertThat(order(Priority.P0)).containsExactly(urgent.get(1), urgent.get(0), normal.get(0), urgent.get(2));
        assertThat(order(Priority.P1)).containsExactlyElementsOf(normal.subList(1, 5));
    }

    @Test
    void standFirstOfAPriority() {
        move(List.of(normal.get(3)), new FirstOf(Priority.P1));
        move(List.of(normal.get(4)), new FirstOf(Priority.P0));

        assertThat(order(Priority.P1)).startsWith(normal.get(3), normal.get(0));
        assertThat(order(Priority.P0)).startsWith(normal.get(4), urgent.get(0));
    }

    @Test
    void standLastOfAPriorityThatWasEmpty() {
        move(normal, new LastOf(Priority.P2));

        assertThat(order(Priority.P2)).containsExactlyElementsOf(normal);
        assertThat(order(Priority.P1)).isEmpty();
    }

    @Test
    void areFollowedByWhatIsAddedLater() {
        move(List.of(urgent.get(0)), new LastOf(Priority.P1));
        UUID added = test.append(Priority.P1, 1).getFirst().id();

        assertThat(order(Priority.P1)).endsWith(normal.get(4), urgent.get(0), added);
    }

    @Test
    void stayWhereTheyAreBesideAnAnchorThatIsOneOfThemOrGone() {
        assertThat(move(normal, new Before(normal.get(2)))).isEmpty();
        assertThat(move(normal, new After(UUID.randomUUID()))).isEmpty();
        assertThat(move(List.of(UUID.randomUUID()), new FirstOf(Priority.P0))).isEmpty();
        assertThat(order(Priority.P1)).containsExactlyElementsOf(normal);
    }

    @Test
    void mayBeMoreThanATransactionHolds() {
        List<UUID> many = TestStore.ids(test.append(Priority.P2, 2_500));

        assertThat(move(many, new Before(normal.get(1)))).hasSize(2_500);

        assertThat(order(Priority.P1)).isEqualTo(
                Stream.of(normal.subList(0, 1), many, normal.subList(1, 5)).flatMap(List::stream).toList());
    }

    @Test
    void keepTheirPlaceOverARestart() {
        move(List.of(normal.get(4)), new FirstOf(Priority.P0));
        List<UUID> before = order(Priority.P0);
        test.close();
        test = new TestStore(folder);

        assertThat(order(Priority.P0)).isEqualTo(before);
    }

    @Test
    void writeTheirNeighboursOnlyWhereAGapIsUsedUpAndThenFew() {
        test.append(Priority.P1, 200);
        int most = 0;
        // Between the same two downloads again and again: each move halves the gap.
        for (int i = 0; i < 60; i++) {
            UUID moved = test.append(Priority.P2, 1).getFirst().id();
            most = Math.max(most, move(List.of(moved), new After(normal.get(2))).size());
            assertThat(order(Priority.P1)).startsWith(normal.get(0), normal.get(1), normal.get(2), moved);
        }

        assertThat(most).isBetween(2, 101);
    }

    @Test
    void areWhereAPlainListWouldHaveThemAfterManyMoves() {
        var random = new Random(42);
        List<UUID> expected = new ArrayList<>(normal);
        for (int i = 0; i < 150; i++) {
            UUID moved = expected.remove(random.nextInt(expected.size()));
            int to = random.nextInt(expected.size());
            move(List.of(moved), random.nextBoolean() ? new Before(expected.get(to)) : afterPrevious(expected, to));
            expected.add(to, moved);
        }

        assertThat(order(Priority.P1)).isEqualTo(expected);
    }

    private static Anchor afterPrevious(List<UUID> order, int index) {
        return index == 0 ? new FirstOf(Priority.P1) : new After(order.get(index - 1));
    }
}
