package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import io.sluice.model.ByteRange;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.Provenance;
import io.sluice.model.Validator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The plan and its journal, the control file, agree whatever happens in whatever order")
class PlanJournalTest {
    static final int[] SEEDS = new Random(20261123).ints(60).toArray();

    private static final Validator VERSION = new Validator("\"v1\"", null);
    private static final EngineTuning TUNING = new EngineTuning(Duration.ofSeconds(1), 64, 10, 40, 0, 1500,
            Duration.ofHours(1), Duration.ZERO);
    private static final int MOST_STEPS = 100_000;

    @TempDir
    Path folder;
    private final UUID id = UUID.randomUUID();
    private final List<Segment> owned = new ArrayList<>();
    private int boots;
    private Random random = new Random();
    private byte[] bytes = new byte[0];
    private BitSet written = new BitSet();
    @SuppressWarnings("NullAway.Init") // each life begins with one
    private Workspace workspace;
    @SuppressWarnings("NullAway.Init") // and with one of these
    private Transfer transfer;

    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void eachByteIsWrittenByOneOwnerAndNoneIsMissing(int seed) throws IOException {
        random = new Random(seed);
        bytes = new byte[1 + random.nextInt(3000)];
        random.nextBytes(bytes);
        written = new BitSet(bytes.length);
        workspace = Workspace.claim(folder, "f", owner());
        workspace.track(bytes.length, VERSION, true, JobFixture.REQUEST);
        begin(List.of(new ByteRange(0, bytes.length)));
        for (int step = 0; !transfer.isComplete(); step++) {
            assertThat(step).as("steps to the end").isLessThan(MOST_STEPS);
            happens(random.nextInt(80));
            assertThat(journal()).isEqualTo(Ranges.union(transfer.missing()));
            assertThat(written.cardinality() + transfer.missingBytes()).isEqualTo(bytes.length);
        }
        assertThat(workspace.part().read(0, bytes.length + 1)).isEqualTo(bytes);
        workspace.close();
    }

    private void happens(int what) throws IOException {
        switch (what) {
            case 0 -> killed();
            case 1 -> cutOff();
            case 2, 3, 4, 5, 6, 7 -> giveUp();
            case 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 -> transfer.take().ifPresent(this::own);
            default -> write();
        }
    }

    private Workspace.Owner owner() {
        return new Workspace.Owner(id, "boot " + boots);
    }

    private void begin(List<ByteRange> missing) {
        owned.clear();
        SegmentPlan plan = new SegmentPlan(bytes.length, missing, TUNING.leastSegment());
        Content content = new Content("f", bytes.length, 0, VERSION, true, Provenance.UNKNOWN);
        transfer = new Transfer(content, plan, new ConnectionRamp(8, 1, Duration.ZERO, 0), workspace, TUNING,
                new TransferMeter(0, bytes.length, 0));
    }

    private void own(Segment segment) {
        assertThat(owned).doesNotContain(segment);
        owned.add(segment);
    }

    private void giveUp() {
        if (!owned.isEmpty()) {
            transfer.release(owned.remove(random.nextInt(owned.size())));
            transfer.failed(new Failure.ConnectionLost("h"));
        }
    }

    private void write() throws IOException {
        if (owned.isEmpty()) {
            return;
        }
        Segment segment = owned.get(random.nextInt(owned.size()));
        int room = transfer.room(segment, 64);
        if (room == 0 && random.nextBoolean()) {
            transfer.lease(segment, 1 + random.nextInt(200));
        } else if (room == 0) {
            transfer.leaseSliding(segment);
        }
        if (transfer.room(segment, 64) > 0) {
            write(segment, 1 + random.nextInt(transfer.room(segment, 64)));
        }
    }

    private void write(Segment segment, int length) throws IOException {
        int from = (int) segment.position;
        assertThat(written.get(from, from + length).isEmpty()).as("bytes written twice").isTrue();
        written.set(from, from + length);
        byte[] arrived = new byte[length];
        System.arraycopy(bytes, from, arrived, 0, length);
        workspace.write(arrived, length, from);
        transfer.written(segment, length);
    }

    private List<ByteRange> journal() throws IOException {
        try (ControlFile seen = ControlFile.look(folder.resolve("f.part.sluice"), id).orElseThrow()) {
            return seen.missing(owner().bootId());
        }
    }

    // The process is gone, the machine stays: the next one knows every byte.
    private void killed() throws IOException {
        List<ByteRange> before = Ranges.union(transfer.missing());
        reopen();
        List<ByteRange> found = workspace.takeUp(JobFixture.REQUEST);
        assertThat(found).isEqualTo(before);
        begin(found);
    }

    // The power was cut: only what was forced counts, but that is there; the rest comes again.
    private void cutOff() throws IOException {
        boots++;
        reopen();
        List<ByteRange> found = workspace.takeUp(JobFixture.REQUEST);
        BitSet claimed = new BitSet(bytes.length);
        claimed.set(0, bytes.length);
        found.forEach(gap -> claimed.clear((int) gap.from(), (int) gap.to()));
        BitSet made = (BitSet) claimed.clone();
        made.andNot(written);
        assertThat(made.isEmpty()).as("claims only what was written").isTrue();
        written = claimed;
        begin(found);
    }

    private void reopen() throws IOException {
        Workspace left = Objects.requireNonNull(workspace);
        workspace = Workspace.reopen(folder, "f", owner()).orElseThrow();
        left.close();
    }
}
