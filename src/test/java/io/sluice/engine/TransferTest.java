package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.Provenance;
import io.sluice.model.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TransferTest {
    private static final int LENGTH = 100;
    private static final Validator VERSION = new Validator("\"v1\"", null);

    private Workspace workspace;
    private Transfer transfer;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        workspace = Workspace.claim(folder, "f", new Workspace.Owner(UUID.randomUUID(), "boot"));
        workspace.track(LENGTH, VERSION, true, JobFixture.REQUEST);
        EngineTuning tuning = EngineTuning.defaults().withSegmentsOf(10);
        transfer = new Transfer(new Content("f", LENGTH, 0, VERSION, true, Provenance.UNKNOWN),
                SegmentPlan.whole(LENGTH, tuning.leastSegment()), new ConnectionRamp(8, 1, Duration.ZERO, 0), workspace,
                tuning, new TransferMeter(0, LENGTH, 0));
    }

    @AfterEach
    void end() throws IOException {
        workspace.close();
    }

    private void writeAll() throws IOException {
        Segment segment = transfer.take().orElseThrow();
        transfer.lease(segment, LENGTH);
        workspace.write(new byte[LENGTH], LENGTH, 0);
        transfer.written(segment, LENGTH);
        transfer.release(segment);
    }

    @Test
    void isCompleteEvenWhereAConnectionThatNobodyNeedsAnyMoreIsRefused() throws IOException {
        writeAll();
        assertThat(transfer.failed(new Failure.NeedsLink("h", 403))).isEqualTo(Transfer.Aftermath.NOTHING);
        assertThat(transfer.isComplete()).isTrue();
    }

    @Test
    void isNotCompleteWhereTheLastAnswerShowsAnotherVersion() throws IOException {
        writeAll();
        transfer.failed(new Failure.ChangedOnServer("h", "etag"));
        assertThat(transfer.isComplete()).isFalse();
    }

    @Test
    void failsWhereTheOnlyConnectionIsRefusedWhileBytesAreMissing() {
        assertThat(transfer.failed(new Failure.NeedsLink("h", 403))).isEqualTo(Transfer.Aftermath.STOP_ALL);
        assertThat(transfer.isComplete()).isFalse();
    }
}
