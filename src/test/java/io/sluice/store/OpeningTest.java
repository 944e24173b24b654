package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.sluice.model.Download;
import io.sluice.model.Priority;
import io.sluice.store.recovery.DatabaseFile;
import io.sluice.store.recovery.OpenReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            TestStore.copy(folder, killed);
        }

        try (TestStore test = new TestStore(killed)) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.CheckedWhole());
            assertThat(test.store.unsettled()).isEqualTo(added);
        }
    }

    @Test
    void isTakenFromTheBackupWhereItsTablesAreLost() throws IOException, SQLException {
        List<Download> added;
        try (TestStore test = TestStore.in(folder)) {
            added = test.append(Priority.P1, 5);
            test.database.backUp();
        }
        emptyAndUnmarked();

        try (TestStore test = new TestStore(folder)) {
            assertThat(test.database.report()).isInstanceOfSatisfying(OpenReport.Rescued.class,
                    it -> assertThat(it.backup()).isPresent());
            assertThat(test.store.unsettled()).isEqualTo(added);
        }
    }

    @Test
    void isNotShownAsAnEmptyOneWhereItsTablesAreLostAndThereIsNoBackup() throws IOException, SQLException {
        TestStore.in(folder).close();
        emptyAndUnmarked();

        assertThatThrownBy(() -> new TestStore(folder)).isInstanceOf(StoreException.class)
                .hasMessageContaining("could not be opened");
    }

    private void emptyAndUnmarked() throws IOException, SQLException {
        try (Connection connection = new DatabaseFile(folder, "sluice").open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
        Files.deleteIfExists(folder.resolve("sluice.clean"));
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
