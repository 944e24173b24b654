package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.Priority;
import io.sluice.store.recovery.DatabaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What a kill at this moment would leave is what a copy of the file shows.
@DisplayName("On the disk, at the moment of a kill, there is")
class SavingTest {
    @TempDir
    Path folder;
    @TempDir
    Path copies;
    private TestStore test;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private long onDisk(String condition) throws IOException, SQLException {
        EmptyList.copy(folder, copies);
        try (Connection copy = new DatabaseFile(copies, "sluice").open();
                ResultSet rows = copy.createStatement()
                        .executeQuery("select count(*) from download where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whatTheUserDidAsSoonAsTheCallReturns() throws IOException, SQLException {
        List<Download> added = test.append(Priority.P1, 2);
        assertThat(onDisk("true")).isEqualTo(2);

        test.store.save(List.of(added.getFirst().withState(new Probing(1))), Durability.NOW);
        assertThat(onDisk("state = 'PROBING'")).isEqualTo(1);

        test.store.move(List.of(added.getFirst().id()), new Anchor.FirstOf(Priority.P0));
        assertThat(onDisk("priority = 0")).isEqualTo(1);

        test.store.remove(List.of(added.getFirst().id()));
        assertThat(onDisk("true")).isEqualTo(1);
    }

    /// H2's own CHECKPOINT SYNC returns before its threads have written, and once it uses space again, which it does from
    /// 45 s after a file was made, it writes where nobody looks after a kill. See `Checkpoint`.
    @Test
    void everyOneOfManyAdditionsAlsoWhereSpaceIsUsedAgain() throws IOException, SQLException {
        try (Connection connection = test.file().open()) {
            connection.createStatement().execute("set retention_time 0");
        }
        for (int added = 1; added <= 15; added++) {
            test.append(Priority.P1, 1);
            assertThat(onDisk("true")).isEqualTo(added);
        }
    }

    @Test
    void whatJobsReportAfter250MillisecondsTogether() throws IOException, SQLException {
        List<Download> added = test.append(Priority.P1, 3);

        added.forEach(it -> test.store.save(List.of(it.withState(new Probing(1))), Durability.SOON));

        assertThat(test.time.delays()).containsExactly(Duration.ofMillis(250));
        assertThat(onDisk("state = 'PROBING'")).isZero();
        test.time.runAll();
        assertThat(onDisk("state = 'PROBING'")).isEqualTo(3);
    }

    @Test
    void whatWasReportedAfterAnEarlierReportWasSaved() throws IOException, SQLException {
        List<Download> added = test.append(Priority.P1, 2);
        test.store.save(List.of(added.get(0).withState(new Probing(1))), Durability.SOON);
        test.time.runAll();

        test.store.save(List.of(added.get(1).withState(new Probing(1))), Durability.SOON);
        test.time.runAll();

        assertThat(onDisk("state = 'PROBING'")).isEqualTo(2);
    }

    @Test
    void nothingOfAReportWhileTheDatabaseFailsButItIsToldAndTriedAgain() throws IOException, SQLException {
        List<Download> added = test.append(Priority.P1, 1);
        assertThat(test.store.find(added.getFirst().id())).isPresent();
        List<StoreException> told = new ArrayList<>();
        test.store.tellFailures(told::add);
        try (Connection connection = test.file().open()) {
            connection.createStatement().execute("shutdown immediately");
        }

        Download changed = added.getFirst().withState(new Probing(1));
        test.store.save(List.of(changed), Durability.SOON);
        test.time.runAll();

        assertThat(told).hasSize(1);
        assertThat(test.time.delays()).containsExactly(Duration.ofSeconds(5));
        assertThat(test.store.find(changed.id())).contains(changed);
        test.time.runAll();
        assertThat(told).hasSize(1);
        assertThat(onDisk("state = 'PROBING'")).isEqualTo(1);
    }

    @Test
    void everythingWhereNobodyKeepsTimeAnyMore() throws IOException, SQLException {
        List<Download> added = test.append(Priority.P1, 1);
        test.time.shutdownNow();

        test.store.save(List.of(added.getFirst().withState(new Probing(1))), Durability.SOON);

        assertThat(onDisk("state = 'PROBING'")).isEqualTo(1);
    }

    @Test
    void everythingOnceItIsClosed() throws IOException, SQLException {
        List<Download> added = test.append(Priority.P1, 1);
        test.store.save(List.of(added.getFirst().withState(new Probing(1))), Durability.SOON);

        test.database.close();

        assertThat(onDisk("state = 'PROBING'")).isEqualTo(1);
        test = new TestStore(folder);
    }
}
