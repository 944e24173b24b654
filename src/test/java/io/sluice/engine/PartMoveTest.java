package io.sluice.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.model.KeptBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@DisplayName("What an unfinished download left")
class PartMoveTest extends JobFixture {
    private static final long KEPT = 300 * KIB;

    @TempDir
    private Path other;
    private ServedFile file;
    private Content left;

    /// Two disks in the same file system.
    private record TwoDisks(Path other, long usableBytes) implements Volumes {
        @Override
        public Optional<Volume> of(Path folder) {
            return Optional.of(new Volume(folder.startsWith(other), usableBytes));
        }

        @Override
        public long longestFile(Path folder) {
            return Long.MAX_VALUE;
        }
    }

    @BeforeEach
    void leaveSome() {
        file = server.file("f.bin", bytes);
        left = leave(file, KEPT);
    }

    private PartMove move(UUID owner, Path folder, Volumes volumes, Runnable checkpoint) {
        return new PartMove(new KeptBytes(owner, this.folder, "f.bin"), folder, new Workspace.Owner(owner, BOOT),
                new DiskSpace(volumes), checkpoint);
    }

    private PartMove move(Path folder, Volumes volumes) {
        return move(id, folder, volumes, () -> {
        });
    }

    private void assertGoesOn(Path folder, String name) {
        assertThat(part("f.bin")).doesNotExist();
        assertThat(control("f.bin")).doesNotExist();
        var request = new DownloadRequest(List.of(file.uri()), folder, name, 3, null, FetchOptions.NONE);
        assertIsWhole(job(new TransferOrder(id, request, left.withFileName(name), 1)).run(), bytes);
        // The last 64 KiB of what is kept are compared.
        assertThat(server.requests("f.bin").getLast().from()).isEqualTo(KEPT - 64 * KIB);
    }

    private void assertNothingChanged() throws IOException {
        assertThat(Files.size(part("f.bin"))).isGreaterThanOrEqualTo(KEPT);
        assertThat(control("f.bin")).exists();
        assertThat(other).isEmptyDirectory();
        assertIsWhole(resume(file, left), bytes);
    }

    @Test
    void goesOnInAnotherFolderOfItsDiskUnderAnotherName() throws Exception {
        Path made = other.resolve("a/b");
        assertThat(move(made, new SystemVolumes()).to("new:name.bin")).isEqualTo("new_name.bin");
        assertGoesOn(made, "new_name.bin");
    }

    @Test
    void goesOnOnAnotherDisk() throws Exception {
        assertThat(move(other, new TwoDisks(other, Long.MAX_VALUE)).to("f.bin")).isEqualTo("f.bin");
        assertGoesOn(other, "f.bin");
    }

    @Test
    void isNumberedWhereTheNameIsTaken() throws Exception {
        Files.createFile(other.resolve("f.bin"));
        assertThat(move(other, new SystemVolumes()).to("f.bin")).isEqualTo("f (1).bin");
        assertThat(other.resolve("f (1).bin.part")).exists();
    }

    @Test
    void staysWhereItIsAlready() throws Exception {
        assertThat(move(folder, new SystemVolumes()).to("f.bin")).isEqualTo("f.bin");
        assertNothingChanged();
    }

    @Test
    void staysWhereThereIsNoRoomOnTheOtherDisk() throws Exception {
        assertThatThrownBy(() -> move(other, new TwoDisks(other, KEPT - 1)).to("f.bin"))
                .isInstanceOf(NoRoomException.class);
        assertNothingChanged();
    }

    @Test
    void staysWhereTheCopyIsEnded() throws Exception {
        assertThatThrownBy(() -> move(id, other, new TwoDisks(other, Long.MAX_VALUE), () -> {
            throw new CancellationException();
        }).to("f.bin")).isInstanceOf(CancellationException.class);
        assertNothingChanged();
    }

    @Test
    void isNotCopiedWhereItGetsShorterMeanwhile() throws Exception {
        try (RandomAccessFile part = new RandomAccessFile(part("f.bin").toFile(), "rw")) {
            part.setLength(20L << 20);
            PartMove move = move(id, other, new TwoDisks(other, Long.MAX_VALUE), () -> cutOff(part));
            assertTimeoutPreemptively(Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> move.to("f.bin")).isInstanceOf(IOException.class));
        }
        assertThat(other).isEmptyDirectory();
        assertThat(control("f.bin")).exists();
    }

    private static void cutOff(RandomAccessFile part) {
        try {
            part.setLength(1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isNotTakenByAnother() throws Exception {
        assertThat(move(UUID.randomUUID(), other, new SystemVolumes(), () -> {
        }).to("mine.bin")).isEqualTo("mine.bin");
        assertNothingChanged();
    }
}
