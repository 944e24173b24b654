package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Download;
import io.sluice.model.DownloadEvent;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.Failure;
import io.sluice.model.PastEvent;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The history of a download")
class EventLogTest {
    private static final DownloadEvent STARTED = new DownloadEvent.Started(1);
    private static final DownloadEvent FINISHED = new DownloadEvent.Finished(Path.of("/downloads/f"), 5);

    @TempDir
    Path folder;
    private TestStore test;
    private Download download;
    private UUID id;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        download = test.append(Priority.P1, 1).getFirst();
        id = download.id();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static PastEvent at(int second, DownloadEvent event) {
        return new PastEvent(TestStore.NOON.plusSeconds(second), event);
    }

    private List<PastEvent> history() {
        return test.store.events().of(id);
    }

    private void save() {
        test.store.save(List.of(download.withState(new Probing(1))), Durability.SOON);
        while (!test.time.delays().isEmpty()) {
            test.time.runAll();
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = test.file().open();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from download_event")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Test
    void waitsForASaveThatHappensAnyway() throws SQLException {
        test.store.events().add(id, at(0, STARTED));
        assertThat(test.time.delays()).isEmpty();
        assertThat(rows()).isZero();
        assertThat(history()).containsExactly(at(0, STARTED));
        test.append(Priority.P1, 1);
        assertThat(rows()).isEqualTo(1);
        assertThat(test.time.delays()).isEmpty();
    }

    @Test
    void isWrittenWithWhatItMadeOfTheDownload() throws SQLException {
        PastEvent paused = at(0, new DownloadEvent.PausedByUser());
        test.store.events().along(Map.of(id, List.of(paused)), () -> test.store
                .save(List.of(download.withState(new Paused(PauseReason.USER))), Durability.NOW));
        assertThat(rows()).isEqualTo(1);
        assertThat(test.time.delays()).isEmpty();
    }

    @Test
    void hasNothingOfWhatCouldNotBeKept() throws SQLException {
        assertThat(test.store.find(id)).isPresent();
        try (Connection connection = test.file().open()) {
            connection.createStatement().execute("shutdown immediately");
        }
        PastEvent paused = at(0, new DownloadEvent.PausedByUser());
        assertThatThrownBy(() -> test.store.events().along(Map.of(id, List.of(paused)), () -> test.store
                .save(List.of(download.withState(new Paused(PauseReason.USER))), Durability.NOW)))
                .isInstanceOf(StoreException.class);
        assertThat(history()).isEmpty();
    }

    @Test
    void isKnownBeforeItIsSavedAndAfterANewStart() {
        var broke = new DownloadEvent.Broke(new Failure.Busy("h", 503, Duration.ofSeconds(7)), 1, TestStore.NOON);
        List<PastEvent> all = List.of(at(0, STARTED), at(1, broke), at(2, new DownloadEvent.PausedByUser()),
                at(3, new DownloadEvent.GaveUp(new Failure.NeedsLink("h", 404))));
        all.forEach(event -> test.store.events().add(id, event));
        assertThat(history()).isEqualTo(all);
        save();
        assertThat(history()).isEqualTo(all);
        test.close();
        test = new TestStore(folder);
        assertThat(history()).isEqualTo(all);
        test.store.events().add(id, at(4, STARTED));
        save();
        assertThat(history()).hasSize(5).endsWith(at(4, STARTED));
    }

    @Test
    void hasNoMoreThanItsLastFiftyEvents() throws SQLException {
        for (int second = 0; second < 120; second++) {
            test.store.events().add(id, at(second, new DownloadEvent.Started(second + 1)));
            if (second % 7 == 0) {
                save();
            }
        }
        save();
        assertThat(rows()).isEqualTo(50);
        assertThat(history()).hasSize(50).startsWith(at(70, new DownloadEvent.Started(71)))
                .endsWith(at(119, new DownloadEvent.Started(120)));
    }

    @Test
    void goesWithItsDownload() throws SQLException {
        UUID other = test.append(Priority.P1, 1).getFirst().id();
        for (UUID download : List.of(id, other)) {
            test.store.events().add(download, at(0, STARTED));
        }
        save();
        test.store.events().add(id, at(1, new DownloadEvent.PausedByUser()));
        test.store.remove(List.of(id));
        save();
        assertThat(history()).isEmpty();
        assertThat(rows()).isEqualTo(1);
        assertThat(test.store.events().of(other)).hasSize(1);
    }

    @Test
    void takesNoRowWhereItBeganAndEndedWithinOneSave() throws SQLException {
        test.store.events().add(id, at(0, STARTED));
        test.store.events().add(id, at(0, FINISHED));
        save();
        assertThat(rows()).isZero();
    }

    @Test
    void isWholeWhereItTookLonger() throws SQLException {
        test.store.events().add(id, at(0, STARTED));
        save();
        test.store.events().add(id, at(1, FINISHED));
        save();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void ofThousandsIsSavedLittleByLittle() throws SQLException {
        List<UUID> ids = IntStream.range(0, 2_500).mapToObj(_ -> UUID.randomUUID()).toList();
        ids.forEach(download -> test.store.events().add(download, at(0, new DownloadEvent.PausedByUser())));
        test.append(Priority.P1, 1);
        assertThat(rows()).isEqualTo(1_000);
        save();
        assertThat(rows()).isEqualTo(2_500);
    }
}
