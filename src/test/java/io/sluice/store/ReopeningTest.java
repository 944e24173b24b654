package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.Priority;
import io.sluice.store.recovery.Backups;
import io.sluice.store.recovery.DatabaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/// As it does on a full disk, H2 closes the database for good, with all that was not saved; here by a command.
@DisplayName("A list that H2 has closed")
class ReopeningTest {
    @TempDir
    Path folder;
    @TempDir
    Path copies;
    private final ManualScheduler time = new ManualScheduler();
    private final AtomicLong usableBytes = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger told = new AtomicInteger();
    private DatabaseFile file;
    private Database database;
    private DownloadStore store;
    private List<Download> kept;

    @BeforeEach
    void open() throws IOException {
        TestStore.in(folder).close();
        file = new DatabaseFile(folder, "sluice");
        database = Database.open(new Opening(file, new Backups(file, Clock.systemUTC()), Schema.CURRENT),
                usableBytes::get, time);
        store = database.store();
        store.tellReopened(told::incrementAndGet);
        kept = store.append(List.of(TestStore.download("a", Priority.P1), TestStore.download("b", Priority.P1)));
    }

    @AfterEach
    void close() {
        usableBytes.set(Long.MAX_VALUE);
        database.close();
        time.shutdownNow();
    }

    private void closedByH2() throws SQLException {
        try (Connection connection = file.open()) {
            connection.createStatement().execute("shutdown immediately");
        }
        assertThatThrownBy(() -> store.append(List.of(TestStore.download("failed", Priority.P1))))
                .isInstanceOf(StoreException.class);
    }

    private List<Download> onDisk() throws IOException {
        EmptyList.copy(folder, copies);
        try (TestStore killed = new TestStore(copies)) {
            return killed.store.unsettled();
        }
    }

    @Test
    void isOpenAgainForWhoeverAsksNextWithAllThatWasAcknowledgedAndNothingElse() throws SQLException {
        closedByH2();

        assertThat(store.unsettled()).isEqualTo(kept);
        assertThat(store.counts().waiting()).isEqualTo(2);
        assertThat(store.nextQueued(9)).isEqualTo(kept);
        assertThat(told).hasValue(1);
    }

    @Test
    void isNoEmptyOneWhereItsFileIsGone() {
        DatabaseFile gone = file.named("gone");
        assertThatThrownBy(() -> gone.writable().getConnection()).isInstanceOf(SQLException.class);
        assertThat(gone.path()).doesNotExist();
    }

    @Test
    void takesWhatIsAddedAndMovedAfterwards() throws IOException, SQLException {
        closedByH2();
        store.unsettled();

        Download added = store.append(List.of(TestStore.download("c", Priority.P1))).getFirst();
        store.move(List.of(added.id()), new Anchor.FirstOf(Priority.P1));

        assertThat(onDisk()).extracting(Download::id).containsExactly(added.id(), kept.get(0).id(), kept.get(1).id());
    }

    @Test
    void losesNothingThatJobsReportedWhetherItWasWrittenAlreadyOrNot() throws IOException, SQLException {
        Download written = kept.get(0).withState(new Probing(1));
        Download inMemory = kept.get(1).withState(new Probing(2));
        store.save(List.of(written), Durability.SOON);
        store.unsettled(); // writes it, and saves nothing
        store.save(List.of(inMemory), Durability.SOON);
        closedByH2();

        assertThat(store.unsettled()).containsExactly(written, inMemory);
        assertThat(store.counts().active()).isEqualTo(2);
        time.runAll();
        assertThat(onDisk()).containsExactly(written, inMemory);
    }

    @Test
    void takesBackAChangeThatCouldNotBeKept() throws SQLException {
        Download changed = kept.get(0).withState(new Probing(1));
        try (Connection connection = file.open()) {
            connection.createStatement().execute("shutdown immediately");
        }

        Throwable failed = catchThrowable(() -> store.save(List.of(changed), Durability.NOW));

        assertThat(failed).isInstanceOf(StoreException.class);
        assertThat(store.find(changed.id())).contains(kept.get(0));
        assertThat(store.unsettled()).isEqualTo(kept);
        assertThat(store.counts().active()).isZero();
    }

    @Test
    void waitsForRoomAndGoesOnByItselfOnceThereIs() throws IOException, SQLException {
        Download reported = kept.get(0).withState(new Probing(1));
        store.save(List.of(reported), Durability.SOON);
        usableBytes.set(Reopening.RESERVE);
        closedByH2();

        assertThatThrownBy(store::unsettled).isInstanceOf(StoreException.class).hasMessageContaining("no room");
        time.runAll();
        assertThat(told).hasValue(0);

        usableBytes.set(Long.MAX_VALUE);
        time.runAll();
        assertThat(told).hasValue(1);
        assertThat(onDisk()).contains(reported);
    }

    @Test
    void isNotTakenForAnEmptyOneWhereItsFileIsGone() throws IOException, SQLException {
        closedByH2();
        Path away = folder.resolve("away");
        Files.move(file.path(), away);

        assertThatThrownBy(store::unsettled).isInstanceOf(StoreException.class).hasMessageContaining("is gone");

        Files.move(away, file.path());
        assertThat(store.unsettled()).isEqualTo(kept);
    }

    @Test
    void isNoCleanEndWhereItCannotBeOpenedAgain() throws SQLException {
        closedByH2();
        usableBytes.set(0);

        assertThatThrownBy(database::close).isInstanceOf(StoreException.class);
        assertThat(folder.resolve("sluice.clean")).doesNotExist();
    }
}
