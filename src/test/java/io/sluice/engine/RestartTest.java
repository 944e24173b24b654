package io.sluice.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.Validator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A job goes on where an earlier run of its download ended")
class RestartTest extends JobFixture {
    private static final Validator NO_VALIDATOR = new Validator(null, null);

    @Nested
    @DisplayName("After a stop")
    class Stopped {
        @Test
        void inTheMiddle() throws InterruptedException {
            Gate gate = new Gate();
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(300 * KIB, gate));
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 1));
            CompletableFuture<Ending> running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            job.stop();
            job.stop();
            Ending ending = endOf(running);
            assertThat(ending).isInstanceOf(Ending.Stopped.class);
            assertIsWhole(resume(file, ending.content()), bytes);
            gate.open();
        }

        @Test
        void beforeItBegan() {
            ServedFile file = server.file("f.bin", bytes);
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 1));
            job.stop();
            assertThat(job.run()).isEqualTo(new Ending.Stopped(Content.NOTHING_YET));
            assertThat(names()).isEmpty();
        }

        @Test
        void whileNobodyHasAnsweredYet() throws InterruptedException {
            Gate gate = new Gate();
            ServedFile file = server.file("f.bin", bytes).on(1,
                    Fault.holdAfter(Fault.BEFORE_THE_HEAD, gate));
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 1));
            CompletableFuture<Ending> running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            job.stop();
            assertThat(endOf(running)).isEqualTo(new Ending.Stopped(Content.NOTHING_YET));
            gate.open();
        }

        @Test
        void whileBytesAreCompared() throws InterruptedException {
            Gate gate = new Gate();
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.on(2, Fault.holdAfter(20 * KIB, gate));
            DownloadJob job = job(order(file.uri(), null, left, 1));
            CompletableFuture<Ending> running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            job.stop();
            assertThat(endOf(running).content().keptBytes()).isEqualTo(left.keptBytes());
            assertIsWhole(resume(file, left), bytes);
            gate.open();
        }

        @Test
        void whileASpeedLimitHoldsIt() {
            limits.all().limitTo(1);
            limits.all().spend(LENGTH, () -> false);
            ServedFile file = server.file("f.bin", bytes);
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, 1));
            CompletableFuture<Ending> running = started(job);
            while (job.meter().connections() == 0 && !running.isDone()) {
                Thread.onSpinWait();
            }
            job.stop();
            assertThat(endOf(running)).isInstanceOf(Ending.Stopped.class);
        }
    }

    @Nested
    @DisplayName("After a kill")
    class Killed {
        @TempDir
        Path copies;

        // What the page cache holds at this moment is what a killed process leaves.
        private void copyTo(Path target) throws IOException {
            for (String suffix : List.of(".part.sluice", ".part")) {
                Files.copy(folder.resolve("f.bin" + suffix), target.resolve("f.bin" + suffix));
            }
        }

        private void killWhile(int connections) throws IOException, InterruptedException {
            Gate gate = new Gate();
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(100 * KIB, gate));
            DownloadJob job = job(order(file.uri(), null, Content.NOTHING_YET, connections));
            CompletableFuture<Ending> running = started(job);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            while (job.meter().fetched() < 10 * KIB) {
                Thread.onSpinWait();
            }
            copyTo(copies);
            gate.open();
            assertIsWhole(endOf(running), bytes);
            folder = copies;
            int asked = server.requests().size();
            assertIsWhole(resume(file, Content.NOTHING_YET.withFileName("f.bin")), bytes);
            assertThat(server.requests()).hasSizeGreaterThan(asked);
        }

        @Test
        void withOneConnection() throws IOException, InterruptedException {
            killWhile(1);
        }

        @RepeatedTest(4)
        void withFourConnections() throws IOException, InterruptedException {
            useSmallSegments();
            killWhile(4);
        }

        @Test
        void beforeTheNameWasGiven() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            try (Workspace workspace = Workspace.reopen(folder, "f.bin", new Workspace.Owner(id, BOOT)).orElseThrow()) {
                workspace.part().write(bytes, LENGTH, 0);
                Objects.requireNonNull(workspace.control()).restart(List.of(), BOOT);
            }
            int asked = server.requests().size();
            assertIsWhole(resume(file, left), bytes);
            assertThat(server.requests()).hasSize(asked);
        }

        @Test
        void betweenTheNameAndTheNewsOfIt() {
            ServedFile file = server.file("f.bin", bytes);
            assertIsWhole(fetch(file), bytes);
            int asked = server.requests().size();
            Ending again = resume(file, answers.getFirst());
            assertIsWhole(again, bytes);
            assertThat(server.requests()).hasSize(asked);
            assertThat(names()).containsExactly("f.bin", "f.bin.part.sluice");
        }

        @Test
        void beforeAnybodyHeardEvenOfItsName() throws IOException {
            Files.write(folder.resolve("f.bin"), new byte[10]);
            ServedFile file = server.file("f.bin", bytes);
            Ending.Completed first = completed(fetch(file));
            Ending.Completed again = completed(fetch(file));
            assertThat(again.file()).isEqualTo(first.file()).hasBinaryContent(bytes);
            assertThat(again.content().keptBytes()).isEqualTo(bytes.length);
            assertThat(names()).containsExactly("f (1).bin", "f (1).bin.part.sluice", "f.bin");
        }

        @Test
        void betweenTheNameOfAFileOfUnknownLengthAndTheNewsOfIt() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.chunked());
            assertIsWhole(fetch(file), bytes);
            assertIsWhole(resume(file, answers.getFirst()), bytes);
            assertThat(server.requests()).hasSize(1);
        }

        @Test
        void inTheMiddleOfAFileOfUnknownLengthItTakesItsOwnPlaceAgain() throws IOException {
            try (Workspace left = Workspace.claim(folder, "f.bin", new Workspace.Owner(id, BOOT))) {
                left.track(Content.UNKNOWN, NO_VALIDATOR, true, REQUEST);
                left.part().write(random(1000, 9), 1000, 0);
            }
            ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.chunked());
            assertIsWhole(fetch(file), bytes);
            assertThat(names()).containsExactly("f.bin", "f.bin.part.sluice");
        }
    }

    @Nested
    @DisplayName("After a power cut")
    class PowerCut {
        @Test
        void itFetchesAgainWhatWasNotForced() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            parts = parts(parts.tuning(), "another boot");
            assertIsWhole(resume(file, left), bytes);
            assertThat(server.requests().getLast().from()).isZero();
        }

        @Test
        void itBelievesWhatWasForced() {
            parts = parts(forcingEvery(64 * KIB), BOOT);
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            parts = parts(parts.tuning(), "another boot");
            assertIsWhole(resume(file, left), bytes);
            assertThat(server.requests().getLast().from()).isPositive();
        }

        private EngineTuning forcingEvery(long bytes) {
            EngineTuning usual = parts.tuning();
            return new EngineTuning(usual.stallTimeout(), 16 * KIB, usual.leastSegment(), usual.firstLease(), 1024,
                    bytes, usual.forceEvery(), usual.growEvery());
        }
    }

    @Nested
    @DisplayName("With a .part that is not as it was left")
    class OtherPart {
        @Test
        void missingItFetchesAll() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            Files.delete(part("f.bin"));
            assertIsWhole(resume(file, left), bytes);
            assertThat(answers.getFirst().keptBytes()).isZero();
            assertThat(names()).containsExactly("f.bin", "f.bin.part.sluice");
        }

        @ParameterizedTest
        @CsvSource({"0", "1", "65536", "200000"})
        void shorterItUsesWhatIsThere(int length) throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            try (FileChannel channel = FileChannel.open(part("f.bin"), StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            assertIsWhole(resume(file, left), bytes);
            assertThat(answers.getFirst().keptBytes()).isEqualTo(length);
            assertThat(server.requests().getLast().from()).isEqualTo(Math.max(0, length - 64 * KIB));
        }

        @Test
        void longerItCutsOffTheRest() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            try (FileChannel channel = FileChannel.open(part("f.bin"), StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[5000]), LENGTH);
            }
            assertIsWhole(resume(file, left), bytes);
        }

        @Test
        void ofOtherBytesItIsTakenForAChange() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            byte[] others = random((int) Files.size(part("f.bin")), 8);
            Files.write(part("f.bin"), others);
            assertThat(failure(resume(file, left))).isInstanceOf(Failure.ChangedOnServer.class);
            assertThat(part("f.bin")).hasBinaryContent(others);
        }

        @Test
        void andAControlFileThatIsCutOffItTouchesNeither() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            byte[] kept = Files.readAllBytes(part("f.bin"));
            Files.write(control("f.bin"), new byte[10]);
            Ending ending = resume(file, left);
            assertIsWhole(ending, bytes);
            assertThat(completed(ending).file()).hasFileName("f (1).bin");
            assertThat(part("f.bin")).hasBinaryContent(kept);
        }

        @Test
        void ofAnotherDownloadItTouchesNothing() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            byte[] kept = Files.readAllBytes(part("f.bin"));
            TransferOrder other = new TransferOrder(UUID.randomUUID(), order(file.uri(), null, left, 1).request(), left,
                    1);
            Ending ending = job(other).run();
            assertThat(completed(ending).file()).hasFileName("f (1).bin");
            assertThat(part("f.bin")).hasBinaryContent(kept);
        }
    }

    @Nested
    @DisplayName("What is discarded")
    class Discarded {
        @Test
        void isGoneForItsOwnerOnly() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            DownloadEngine engine = new DownloadEngine(gateway, Thread.ofVirtual().factory(), parts.tuning());
            engine.discard(UUID.randomUUID(), folder, "f.bin");
            assertThat(names()).hasSize(2);
            engine.discard(id, folder, "f.bin");
            assertThat(names()).isEmpty();
            Ending ending = engine.prepare(order(file.uri(), null, left, 1), new Unheard()).run();
            assertIsWhole(ending, bytes);
            engine.discard(id, folder, "f.bin");
            assertThat(names()).containsExactly("f.bin");
        }
    }

    private static final class Unheard implements TransferListener {
        @Override
        public void answered(Content content) {
            assertThat(content.fileName()).isNotNull();
        }

        @Override
        public void lastByteWritten() {
            // Nobody waits for it here.
        }
    }
}
