package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import io.sluice.store.recovery.DatabaseFile;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An action on thousands of downloads")
class IntentsTest {
    private static final int MANY = 2_500;

    @TempDir
    Path folder;
    @TempDir
    Path images;

    private interface Action {
        void on(DownloadStore store, List<Download> downloads);
    }

    /// Called by H2 for each row that is written: now and then it saves there, in the midst of a transaction, as H2 would
    /// where it has too much in memory.
    public static final class Interruption implements Trigger {
        private static final ScopedValue<Runnable> CUT = ScopedValue.newInstance();
        private static final int ROWS_BETWEEN_CUTS = 700;
        private int rows;

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            if (++rows % ROWS_BETWEEN_CUTS == 0 && CUT.isBound()
                    && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                session.getDatabase().getStore().getMvStore().commit();
                CUT.get().run();
            }
        }
    }

    /// The lists that a start finds after kills in the midst of `action`, before each save of it, and after the last.
    private List<List<Download>> afterKills(Action action) throws IOException, SQLException {
        List<Path> cuts = new ArrayList<>();
        List<Download> downloads;
        try (TestStore test = TestStore.in(folder)) {
            downloads = test.append(Priority.P1, MANY);
        }
        var file = new DatabaseFile(folder, "sluice");
        // The connection keeps the database open: else H2 would save at the end of each session.
        try (var time = new ManualScheduler();
                Connection connection = file.open();
                Statement statement = connection.createStatement();
                var pool = Pool.open(file, file.open())) {
            statement.execute("create trigger cut after insert, update, delete on download for each row call '"
                    + Interruption.class.getName() + "'");
            var tables = new Tables(new Access(pool, () -> pool), time);
            var store = new DownloadStore(tables, true);
            tables.flushBy(() -> cut(cuts));
            ScopedValue.where(Interruption.CUT, () -> cut(cuts)).run(() -> action.on(store, downloads));
            cut(cuts);
        }
        List<List<Download>> lists = new ArrayList<>();
        for (Path cut : cuts) {
            try (TestStore test = new TestStore(cut)) {
                lists.add(test.store.unsettled());
            }
        }
        return lists;
    }

    // What is on the disk at this moment.
    private void cut(List<Path> cuts) {
        Path image = images.resolve("cut" + cuts.size());
        TestStore.copyUnchecked(folder, image);
        cuts.add(image);
    }

    private static boolean isUntouched(List<Download> list) {
        return list.size() == MANY && list.stream()
                .allMatch(it -> it.state() instanceof Queued && it.place().priority() == Priority.P1);
    }

    /// Nothing was done at any cut, or all; and all at the last, since it was promised then.
    private static void assertWhole(List<List<Download>> lists, Predicate<List<Download>> done) {
        assertThat(lists).hasSizeGreaterThan(5);
        assertThat(lists.stream().map(list -> isUntouched(list) || done.test(list))).containsOnly(true);
        assertThat(isUntouched(lists.getFirst())).isTrue();
        assertThat(done.test(lists.getLast())).isTrue();
    }

    @Test
    void pausesAllOrNone() throws IOException, SQLException {
        assertWhole(afterKills((store, downloads) -> store.save(
                downloads.stream().map(it -> it.withState(new Paused(PauseReason.USER))).toList(), Durability.NOW)),
                list -> list.size() == MANY && list.stream().allMatch(it -> it.state() instanceof Paused));
    }

    @Test
    void addsAllOrNone() throws IOException, SQLException {
        assertWhole(afterKills((store, _) -> store.append(IntStream.range(0, MANY)
                .mapToObj(i -> TestStore.download("more" + i, Priority.P0)).toList())),
                list -> list.size() == 2 * MANY);
    }

    @Test
    void removesAllOrNone() throws IOException, SQLException {
        assertWhole(afterKills((store, downloads) -> store.remove(TestStore.ids(downloads))), List::isEmpty);
    }

    @Test
    void movesAllOrNone() throws IOException, SQLException {
        assertWhole(afterKills((store, downloads) -> store.move(TestStore.ids(downloads),
                new Anchor.LastOf(Priority.P2))), list -> list.size() == MANY
                        && list.stream().allMatch(it -> it.place().priority() == Priority.P2));
    }

    @Test
    void doesNotUndoWhatCameAfterIt() throws IOException {
        try (TestStore test = TestStore.in(folder)) {
            List<Download> downloads = test.append(Priority.P1, MANY);
            test.store.remove(TestStore.ids(downloads.subList(0, 1_500)));
            test.store.move(TestStore.ids(downloads), new Anchor.LastOf(Priority.P0));
        }
        try (TestStore test = new TestStore(folder)) {
            assertThat(test.store.unsettled()).hasSize(MANY - 1_500)
                    .allMatch(it -> it.place().priority() == Priority.P0);
        }
    }
}
