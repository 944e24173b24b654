package io.sluice.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.LostList;
import io.sluice.model.Priority;
import io.sluice.model.Replacement;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.CleanEnd;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.OpenReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("A list that is opened")
class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void isMadeWhereThereIsNone() {
        try (TestStore test = new TestStore(folder.resolve("new"))) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.Fresh());
            assertThat(test.store.unsettled()).isEmpty();
        }
    }

    @Test
    void isNotCheckedAfterACleanEndAndCheckedAfterAKill() throws IOException {
        Path killed = folder.resolve("killed");
        List<Download> added;
        try (TestStore test = TestStore.in(folder)) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.ClosedCleanly());
            added = test.append(Priority.P1, 5);
            EmptyList.copy(folder, killed);
        }

        try (TestStore test = new TestStore(killed)) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.CheckedWhole());
            assertThat(test.store.unsettled()).isEqualTo(added);
        }
    }

    @Test
    void isNotShownAsAnEmptyOneWhereItsTablesAreLost() throws IOException, SQLException {
        TestStore.in(folder).close();
        emptyAndUnmarked();

        assertThatThrownBy(() -> new TestStore(folder)).isInstanceOfSatisfying(UnreadableListException.class,
                it -> assertThat(it.lost())
                        .isEqualTo(new LostList(folder.resolve("sluice.mv.db"), List.of(), Set.of())));
    }

    @Test
    void isCheckedWhereItWasClosedCleanlyAndCannotBeOpenedAllTheSame() throws IOException {
        try (TestStore test = TestStore.in(folder)) {
            test.append(Priority.P1, 500);
        }
        wipe();
        byte[] wiped = Files.readAllBytes(folder.resolve("sluice.mv.db"));
        new CleanEnd(new DatabaseFile(folder, "sluice")).mark();

        assertThatThrownBy(() -> new TestStore(folder)).isInstanceOf(UnreadableListException.class);
        assertThat(folder.resolve("sluice.mv.db")).hasBinaryContent(wiped);
    }

    @Test
    void isNotShownAsAnEmptyOneWhereItWasClosedCleanlyAndItsTablesAreLost() throws IOException, SQLException {
        TestStore.in(folder).close();
        emptyAndUnmarked();
        new CleanEnd(new DatabaseFile(folder, "sluice")).mark();

        assertThatThrownBy(() -> new TestStore(folder)).isInstanceOf(UnreadableListException.class);
    }

    /// Every byte but the headers is lost, as by a bad sector.
    private void wipe() throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("sluice.mv.db"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate((int) file.size() - 3 * 4096), 2 * 4096);
        }
    }

    @Nested
    @DisplayName("and cannot be read")
    class Unreadable {
        private List<Download> backedUp;
        private LostList lost;

        @BeforeEach
        void lose() throws IOException {
            try (TestStore test = TestStore.in(folder)) {
                test.database.backUp();
                backedUp = test.append(Priority.P1, 5);
                test.store.save(List.of(backedUp.getFirst().withState(new DownloadState.Cancelled(TestStore.NOON))),
                        Durability.NOW);
                backedUp = test.store.unsettled();
                test.database.backUp();
                test.append(Priority.P0, 1);
            }
            Files.writeString(folder.resolve("backups/sluice-20261231-000000-000.zip"), "no zip at all");
            wipe();
            lost = catchThrowableOfType(UnreadableListException.class, () -> new TestStore(folder)).lost();
        }

        @Test
        void isNamedWithItsReadableBackupsTheNewestFirstAndWhatTheyHold() {
            assertThat(lost.file()).isEqualTo(folder.resolve("sluice.mv.db"));
            assertThat(lost.folders()).containsExactly(Path.of("/downloads"));
            assertThat(lost.backups()).extracting(Replacement.Backup::downloads).containsExactly(5L, 0L);
            assertThat(lost.backups()).extracting(Replacement.Backup::unfinished).containsExactly(4L, 0L);
            assertThat(lost.backups()).extracting(Replacement.Backup::made)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(folder).isDirectoryNotContaining("glob:**{look,copy,new}*");
        }

        @Test
        void isAskedAboutAgainAtTheNextStartWhereNothingWasChosen() {
            assertThatThrownBy(() -> new TestStore(folder)).isInstanceOf(UnreadableListException.class);
        }

        @Test
        void isReplacedByTheBackupThatWasChosenAndKept() throws IOException {
            byte[] damaged = Files.readAllBytes(lost.file());
            Replacement.Backup chosen = lost.backups().getFirst();

            try (TestStore test = new TestStore(folder, chosen)) {
                assertThat(test.database.report()).isInstanceOfSatisfying(OpenReport.Replaced.class, it -> {
                    assertThat(it.by()).isEqualTo(chosen);
                    assertThat(it.damaged()).hasValueSatisfying(kept -> assertThat(kept).hasBinaryContent(damaged));
                });
                assertThat(test.store.unsettled()).isEqualTo(backedUp);
                assertThat(test.store.counts().waiting()).isEqualTo(4);
            }
            try (TestStore again = new TestStore(folder)) {
                assertThat(again.database.report()).isEqualTo(new OpenReport.ClosedCleanly());
            }
        }

        @Test
        void isReplacedByAnEmptyOneWhereThatWasChosenAndKept() throws IOException {
            byte[] damaged = Files.readAllBytes(lost.file());

            try (TestStore test = new TestStore(folder, new Replacement.EmptyList(lost.folders()))) {
                assertThat(test.database.report()).isInstanceOfSatisfying(OpenReport.Replaced.class,
                        it -> assertThat(it.damaged().orElseThrow()).hasBinaryContent(damaged));
                assertThat(test.store.unsettled()).isEmpty();
                test.append(Priority.P1, 1);
            }
        }

        @Test
        void isReplacedAlsoWhereItIsGone() throws IOException {
            Files.delete(lost.file());
            LostList gone = catchThrowableOfType(UnreadableListException.class, () -> new TestStore(folder)).lost();

            try (TestStore test = new TestStore(folder, gone.backups().getFirst())) {
                assertThat(test.database.report())
                        .isEqualTo(new OpenReport.Replaced(Optional.empty(), gone.backups().getFirst()));
                assertThat(test.store.unsettled()).isEqualTo(backedUp);
            }
        }
    }

    private void emptyAndUnmarked() throws IOException, SQLException {
        try (Connection connection = new DatabaseFile(folder, "sluice").open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
        Files.deleteIfExists(folder.resolve("sluice.clean"));
    }

    @Nested
    @DisplayName("and was written by another version of the database engine")
    class OfAnotherEngine {
        private Path note;
        private byte[] before;

        @BeforeEach
        void close() throws IOException {
            try (TestStore test = TestStore.in(folder)) {
                test.append(Priority.P1, 5);
            }
            note = folder.resolve("sluice.engine");
            Files.writeString(note, "H2 2.4.240\n");
            before = Files.readAllBytes(folder.resolve("sluice.mv.db"));
        }

        @Test
        void isKeptAsItWasBeforeThisOneOpensIt() throws IOException {
            new TestStore(folder).close();

            var restored = new DatabaseFile(folder.resolve("restored"), "sluice");
            Files.createDirectories(restored.folder());
            Backups.restore(backups().getFirst(), restored);
            assertThat(restored.path()).hasBinaryContent(before);
            try (TestStore test = new TestStore(restored.folder())) {
                assertThat(test.store.unsettled()).hasSize(5);
            }
        }

        @Test
        void isKeptOnce() throws IOException {
            new TestStore(folder).close();
            new TestStore(folder).close();
            assertThat(backups()).hasSize(1);
        }

        @Test
        void isKeptAlsoWhereNobodyKnowsWhichVersionThatWas() throws IOException {
            Files.delete(note);
            new TestStore(folder).close();
            assertThat(backups()).hasSize(1);
        }

        @Test
        void isNotOpenedWhereItCannotBeKept() throws IOException {
            Files.writeString(folder.resolve("backups"), "no folder");
            assertThatThrownBy(() -> new TestStore(folder)).isInstanceOf(StoreException.class);
            assertThat(folder.resolve("sluice.mv.db")).hasBinaryContent(before);
        }

        private List<Path> backups() throws IOException {
            try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
                return files.toList();
            }
        }
    }

    @Test
    void isNotBackedUpWhereThisVersionOfTheEngineWroteIt() throws IOException {
        TestStore.in(folder).close();
        new TestStore(folder).close();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void failsInWordsOnceItIsClosed() throws IOException {
        TestStore test = TestStore.in(folder);
        test.close();

        assertThatThrownBy(test.store::unsettled).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> test.append(Priority.P1, 1)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> test.database.backUp()).isInstanceOf(StoreException.class);
    }
}
