package io.sluice.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.sluice.model.ByteRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("The segment plan")
class SegmentPlanTest {
    private static final long LEAST = 10;

    @Test
    void givesTheWholeFileToTheFirstWorker() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        assertThat(first.position).isZero();
        assertThat(first.to).isEqualTo(1000);
    }

    @Test
    void givesHalfOfWhatLiesBeyondTheLeaseToTheNext() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.lease(first, 200);
        Segment second = plan.take().orElseThrow();
        assertThat(second.position).isEqualTo(600);
        assertThat(second.to).isEqualTo(1000);
        assertThat(first.to).isEqualTo(600);
    }

    @Test
    void takesFromTheOneThatHasTheMostLeft() {
        SegmentPlan plan = new SegmentPlan(1000, List.of(new ByteRange(0, 100), new ByteRange(400, 1000)), LEAST);
        Segment small = plan.take().orElseThrow();
        Segment large = plan.take().orElseThrow();
        assertThat(plan.take().orElseThrow().position).isEqualTo(700);
        assertThat(small.to).isEqualTo(100);
        assertThat(large.to).isEqualTo(700);
    }

    @Test
    void neverMakesASegmentShorterThanTheLeast() {
        SegmentPlan plan = SegmentPlan.whole(2 * LEAST + 5, LEAST);
        plan.lease(plan.take().orElseThrow(), 6);
        assertThat(plan.hasWork()).isFalse();
        assertThat(plan.take()).isEmpty();
    }

    @Test
    void neverTakesWhatWasAskedFor() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.lease(first, 1000);
        assertThat(plan.take()).isEmpty();
    }

    @Test
    void movesTheLeaseOfAnAnswerThatGoesToTheEndAlongInFrontOfIt() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.leaseSliding(first, 100);
        assertThat(first.leasedTo).isEqualTo(100);
        plan.advance(first, 50, 100);
        assertThat(first.leasedTo).isEqualTo(150);
        Segment second = plan.take().orElseThrow();
        plan.advance(first, second.position - first.position - 20, 100);
        assertThat(first.leasedTo).isEqualTo(first.to).isEqualTo(second.position);
    }

    @Test
    void givesAwayFirstWhatAWorkerLeftBehind() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.lease(first, 100);
        plan.advance(first, 30, 0);
        plan.release(first);
        assertThat(plan.take()).containsSame(first);
        assertThat(first.position).isEqualTo(30);
    }

    @Test
    void givesAnUntouchedSegmentBackToTheAnswerThatGoesToTheEnd() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.leaseSliding(first, 100);
        Segment second = plan.take().orElseThrow();
        plan.lease(second, 50);
        assertThat(plan.giveBack(second)).containsSame(first);
        plan.release(second);
        assertThat(first.to).isEqualTo(1000);
        assertThat(second.missing()).isZero();
        assertThat(plan.missingBytes()).isEqualTo(1000);
    }

    @Test
    void keepsASegmentThatWasBegunOrWhoseNeighbourAskedForLess() {
        SegmentPlan plan = SegmentPlan.whole(1000, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.lease(first, 100);
        Segment second = plan.take().orElseThrow();
        assertThat(plan.giveBack(second)).isEmpty();
        plan.leaseSliding(first, 100);
        plan.lease(second, 50);
        plan.advance(second, 1, 100);
        assertThat(plan.giveBack(second)).isEmpty();
    }

    @Test
    void refusesMoreBytesThanASegmentHas() {
        SegmentPlan plan = SegmentPlan.whole(100, LEAST);
        Segment first = plan.take().orElseThrow();
        assertThatIllegalStateException().isThrownBy(() -> plan.advance(first, 101, 0));
    }

    @Test
    void ofAnEmptyFileIsComplete() {
        assertThat(SegmentPlan.whole(0, LEAST).isComplete()).isTrue();
        assertThat(SegmentPlan.whole(0, LEAST).take()).isEmpty();
    }

    @Test
    void ofAFileOfUnknownLengthHasOneWorkerUntilTheBodyEnds() {
        SegmentPlan plan = SegmentPlan.whole(SegmentPlan.UNKNOWN_LENGTH, LEAST);
        Segment first = plan.take().orElseThrow();
        plan.leaseSliding(first, 100);
        plan.advance(first, 77, 100);
        assertThat(plan.take()).isEmpty();
        assertThat(plan.endAt(first)).isTrue();
        assertThat(plan.isComplete()).isTrue();
        assertThat(SegmentPlan.whole(100, LEAST).endAt(new Segment(0, 0, 100))).isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /// Workers take, lease, write, give up and end in any order, and the program is restarted in between.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesEachByteOnceWhateverHappens(int seed) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(3000);
        BitSet written = new BitSet(length);
        SegmentPlan plan = SegmentPlan.whole(length, LEAST);
        List<Segment> owned = new ArrayList<>();
        for (int step = 0; !plan.isComplete(); step++) {
            assertThat(step).as("steps to the end").isLessThan(100_000);
            switch (random.nextInt(6)) {
                case 0 -> take(plan, owned);
                case 1 -> giveUp(plan, owned, random);
                case 2 -> {
                    if (random.nextInt(20) == 0) {
                        plan = new SegmentPlan(length, plan.missing(), LEAST);
                        owned.clear();
                    }
                }
                default -> write(plan, owned, written, random);
            }
            assertThat(written.cardinality() + plan.missingBytes()).isEqualTo(length);
            assertThat(owned).extracting(it -> it.slot).doesNotHaveDuplicates();
        }
        assertThat(written.cardinality()).isEqualTo(length);
    }

    private static void giveUp(SegmentPlan plan, List<Segment> owned, Random random) {
        if (!owned.isEmpty()) {
            Segment given = owned.remove(random.nextInt(owned.size()));
            plan.giveBack(given);
            plan.release(given);
        }
    }

    private static void take(SegmentPlan plan, List<Segment> owned) {
        plan.take().ifPresent(it -> {
            assertThat(owned).doesNotContain(it);
            owned.add(it);
        });
    }

    private static void write(SegmentPlan plan, List<Segment> owned, BitSet written, Random random) {
        if (owned.isEmpty()) {
            return;
        }
        Segment segment = owned.get(random.nextInt(owned.size()));
        if (segment.position == segment.leasedTo) {
            if (random.nextBoolean()) {
                plan.lease(segment, 1 + random.nextInt(200));
            } else {
                plan.leaseSliding(segment, 1 + random.nextInt(50));
            }
        }
        long room = segment.leasedTo - segment.position;
        if (room > 0) {
            int bytes = 1 + random.nextInt((int) room);
            int from = (int) segment.position;
            assertThat(written.get(from, from + bytes).isEmpty()).as("bytes written twice").isTrue();
            written.set(from, from + bytes);
            plan.advance(segment, bytes, 1 + random.nextInt(50));
        }
    }
}
