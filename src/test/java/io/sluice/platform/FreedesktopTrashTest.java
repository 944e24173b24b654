package io.sluice.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@DisplayName("The trash of a freedesktop.org desktop")
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class FreedesktopTrashTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.ofHours(1));

    @TempDir
    private Path folder;
    private Path home;
    private FileTrash trash;

    @BeforeEach
    void open() throws IOException {
        folder = folder.toRealPath();
        home = folder.resolve("data/Trash");
        trash = FileTrash.of("Linux", Map.of("XDG_DATA_HOME", folder.resolve("data").toString()), folder, CLOCK);
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "bytes of " + name);
    }

    @Test
    void keepsAFileWithANoteOfWhereItWasAndWhenItWent() throws IOException {
        Path file = file("a b+ü%.iso");
        trash.put(file);
        assertThat(file).doesNotExist();
        assertThat(home.resolve("files/a b+ü%.iso")).hasContent("bytes of a b+ü%.iso");
        assertThat(home.resolve("info/a b+ü%.iso.trashinfo")).hasContent("""
                [Trash Info]
                Path=%s/a%%20b%%2B%%C3%%BC%%25.iso
                DeletionDate=2026-11-23T13:00:00
                """.formatted(folder));
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        trash.put(file("a"));
        for (Path made : List.of(home, home.resolve("files"), home.resolve("info"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        }
    }

    @Test
    void isBelowTheHomeFolderWhereNothingElseIsSaid() throws IOException {
        FileTrash.of("Linux", Map.of("XDG_DATA_HOME", "relative"), folder, CLOCK).put(file("a"));
        assertThat(folder.resolve(".local/share/Trash/files/a")).exists();
    }

    @Test
    void keepsTwoFilesOfOneNameApart() throws IOException {
        FileTrash.Trashed first = trash.put(file("a.iso"));
        Files.writeString(folder.resolve("a.iso"), "another one");
        trash.put(folder.resolve("a.iso"));
        assertThat(home.resolve("files").toFile().list()).hasSize(2);
        assertThat(home.resolve("info").toFile().list()).hasSize(2);
        first.takeOut(folder.resolve("a.iso"));
        assertThat(folder.resolve("a.iso")).hasContent("bytes of a.iso");
    }

    @Test
    void takesNoNameThatAnotherProgramLeftWithoutANote() throws IOException {
        Files.createDirectories(home.resolve("files"));
        Files.writeString(home.resolve("files/a"), "left");
        trash.put(file("a"));
        assertThat(home.resolve("files/a")).hasContent("left");
        assertThat(home.resolve("info").toFile().list()).containsExactly("2 a.trashinfo");
    }

    @Test
    void takesNamesAsLongAsAFileSystemDoes() throws IOException {
        Path file = file("n".repeat(251) + ".iso");
        FileTrash.Trashed trashed = trash.put(file);
        assertThat(home.resolve("files").toFile().list()).singleElement().asString().endsWith("n.iso");
        trashed.takeOut(file);
        assertThat(file).exists();
    }

    @Test
    void givesAFileBackAndForgetsIt() throws IOException {
        FileTrash.Trashed trashed = trash.put(file("a"));
        assertThat(trashed.takeOut(folder.resolve("gone since/a"))).isTrue();
        assertThat(folder.resolve("gone since/a")).hasContent("bytes of a");
        assertThat(home.resolve("files")).isEmptyDirectory();
        assertThat(home.resolve("info")).isEmptyDirectory();
    }

    @Test
    void goesOverNoFileThatIsThereMeanwhile() throws IOException {
        Path file = file("a");
        FileTrash.Trashed trashed = trash.put(file);
        Files.writeString(file, "new");
        assertThatThrownBy(() -> trashed.takeOut(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("new");
        assertThat(home.resolve("files/a")).exists();
    }

    @Test
    void saysThatItWasEmptied() throws IOException {
        Path file = file("a");
        FileTrash.Trashed trashed = trash.put(file);
        Files.delete(home.resolve("files/a"));
        assertThatThrownBy(() -> trashed.takeOut(file)).isInstanceOf(NoSuchFileException.class);
        assertThat(file).as("no empty file in its place").doesNotExist();
    }

    @Test
    void takesALinkAndNotWhatItLeadsTo() throws IOException {
        Path target = file("target");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        trash.put(link);
        assertThat(link).doesNotExist();
        assertThat(target).exists();
    }

    /// `/dev/shm` is a file system of its own on Linux.
    @Test
    void isOnTheVolumeOfTheFileWhereThatIsNotTheHomes() throws IOException {
        Path shm = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(shm)
                && !Files.getAttribute(shm, "unix:dev").equals(Files.getAttribute(folder, "unix:dev")));
        Path file = Files.createTempFile(shm, "sluice trash", ".iso");
        Path own = shm.resolve(".Trash-" + Files.getAttribute(file, "unix:uid"));
        boolean made = Files.exists(own);
        try {
            FileTrash.Trashed trashed = trash.put(file);
            assertThat(file).doesNotExist();
            assertThat(home).doesNotExist();
            assertThat(own.resolve("info").resolve(file.getFileName() + ".trashinfo")).content()
                    .contains("Path=" + file.getFileName().toString().replace(" ", "%20") + "\n");
            trashed.takeOut(file);
            assertThat(file).exists();
        } finally {
            Files.deleteIfExists(file);
            if (!made) {
                for (Path empty : List.of(own.resolve("files"), own.resolve("info"), own)) {
                    Files.deleteIfExists(empty);
                }
            }
        }
    }

    /// The same volume decides; where it is no home's, what is unsafe there is not used.
    @Test
    void leavesTheFileWhereTheTrashOfItsVolumeIsNotTheUsersOwn() throws IOException {
        Path shm = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(shm)
                && !Files.getAttribute(shm, "unix:dev").equals(Files.getAttribute(folder, "unix:dev")));
        Path file = Files.createTempFile(shm, "sluice", ".iso");
        Path own = shm.resolve(".Trash-" + Files.getAttribute(file, "unix:uid"));
        assumeTrue(!Files.exists(own));
        try {
            Files.createSymbolicLink(own, folder);
            assertThatThrownBy(() -> trash.put(file)).isInstanceOf(IOException.class).hasMessageContaining(".Trash-");
            assertThat(file).exists();
            assertThat(folder).isEmptyDirectory();
        } finally {
            Files.deleteIfExists(own);
            Files.deleteIfExists(file);
        }
    }
}
