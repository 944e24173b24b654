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

    private String to(PartMove move, String wanted) throws Exception {
        assertThat(move.away()).isTrue();
        assertThat(Workspace.part(move.folder(), DownloadEngine.aside(id))).exists();
        return Workspace.bringBack(move.folder(), wanted, move.owner()).orElseThrow();
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
        assertThat(to(move(made, new SystemVolumes()), "new.bin")).isEqualTo("new.bin");
        assertGoesOn(made, "new.bin");
    }

    @Test
    void goesOnOnAnotherDisk() throws Exception {
        assertThat(to(move(other, new TwoDisks(other, Long.MAX_VALUE)), "f.bin")).isEqualTo("f.bin");
        assertGoesOn(other, "f.bin");
    }

    @Test
    void isNumberedWhereTheNameIsTaken() throws Exception {
        Files.createFile(other.resolve("f.bin"));
        assertThat(to(move(other, new SystemVolumes()), "f.bin")).isEqualTo("f (1).bin");
        assertThat(other.resolve("f (1).bin.part")).exists();
    }

    @Test
    void keepsItsNameFreeForItself() throws Exception {
        assertThat(to(move(folder, new SystemVolumes()), "f.bin")).isEqualTo("f.bin");
        assertIsWhole(resume(file, left), bytes);
    }

    @Test
    void staysWhereThereIsNoRoomOnTheOtherDisk() throws Exception {
        assertThatThrownBy(() -> move(other, new TwoDisks(other, KEPT - 1)).away())
                .isInstanceOf(NoRoomException.class);
        assertNothingChanged();
    }

    @Test
    void staysWhereTheCopyIsEnded() throws Exception {
        assertThatThrownBy(() -> move(id, other, new TwoDisks(other, Long.MAX_VALUE), () -> {
            throw new CancellationException();
        }).away()).isInstanceOf(CancellationException.class);
        assertNothingChanged();
    }

    @Test
    void isNotCopiedWhereItGetsShorterMeanwhile() throws Exception {
        try (RandomAccessFile part = new RandomAccessFile(part("f.bin").toFile(), "rw")) {
            part.setLength(20L << 20);
            PartMove move = move(id, other, new TwoDisks(other, Long.MAX_VALUE), () -> cutOff(part));
            assertTimeoutPreemptively(Duration.ofSeconds(10),
                    () -> assertThatThrownBy(move::away).isInstanceOf(IOException.class));
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
        }).away()).isFalse();
        assertNothingChanged();
    }

    @Test
    void isFoundUnderItsNameWhereAKillCutItsLastRenameInTwo() throws Exception {
        PartMove move = move(other, new SystemVolumes());
        assertThat(move.away()).isTrue();
        Files.move(Workspace.control(other, DownloadEngine.aside(id)), Workspace.control(other, "f.bin"));
        assertThat(Workspace.bringBack(other, "f.bin", move.owner())).contains("f.bin");
        assertGoesOn(other, "f.bin");
    }
}
