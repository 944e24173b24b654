package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.Track;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.ListQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A search by part of the name")
class DownloadSearchTest {
    @TempDir
    Path folder;
    private TestStore test;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<UUID> find(String text) {
        return test.store.search().all(ListQuery.PLAIN.withFilter(FilterText.parse(text).filter()));
    }

    private Download add(String name) {
        return test.store.append(List.of(TestStore.download(name, Priority.P1))).getFirst();
    }

    private Download ended(Download download, Instant at) {
        Download after = download.withState(new DownloadState.Completed(Path.of("/downloads/x"), 1, at))
                .withContent(download.content().withFileName("settled-" + download.name()).withLength(1));
        test.store.save(List.of(after), Durability.SOON);
        return after;
    }

    @Test
    void readsWhatTheTablesHold() {
        Download film = add("Film.iso");
        Download song = add("song.mp3");
        ended(song, TestStore.NOON);

        assertThat(find("FILM")).containsExactly(film.id());
        assertThat(find("settled")).containsExactly(song.id());
        assertThat(find("example.org")).containsExactly(film.id(), song.id());
        assertThat(find("host:example.org status:finished size:1 folder:DOWNLOADS")).containsExactly(song.id());
        assertThat(find("-status:finished type:archives")).containsExactly(film.id());
    }

    @Test
    void findsWhatATrackIsCalled() {
        Track moon = TestTracks.called("Blue Moon", "The Masters", "Night");
        test.store.tracks().put(List.of(moon));
        Download file = add(moon, "0017.mp3");
        add("other.mp3");

        assertThat(find("masters")).containsExactly(file.id());
        assertThat(find("track:night mp3")).containsExactly(file.id());
        assertThat(find("track:0017")).isEmpty();
    }

    private Download add(Track track, String name) {
        return test.store.append(List.of(TestTracks.download(track, name))).getFirst();
    }

    @Test
    void readsTheNameFromTheLinkWhereThereIsNoOther() throws SQLException {
        Download download = add("one");
        try (Connection connection = test.file().open(); Statement statement = connection.createStatement()) {
            statement.execute("update download set wished_name = null");
        }
        assertThat(find("one")).containsExactly(download.id());
    }

    @Nested
    @DisplayName("that has been made once, knows")
    class KeptUp {
        private Download old;

        @BeforeEach
        void ask() {
            old = add("old");
            find("anything");
        }

        @Test
        void whatIsAdded() {
            assertThat(find("fresh")).isEmpty();
            Download fresh = add("fresh");
            assertThat(find("fresh")).containsExactly(fresh.id());
        }

        @Test
        void whatGetsAnotherName() {
            ended(old, TestStore.NOON);
            assertThat(find("settled-old")).containsExactly(old.id());
        }

        @Test
        void whatIsRemovedAndPutBack() {
            test.store.remove(List.of(old.id()));
            assertThat(find("old")).isEmpty();
            test.store.restore(List.of(old));
            assertThat(find("old")).containsExactly(old.id());
        }

        @Test
        void whatItsTrackIsCalledNow() {
            Track moon = TestTracks.called("Blue Moon", null, null);
            test.store.tracks().put(List.of(moon));
            Download file = add(moon, "0017.mp3");
            assertThat(find("moon")).containsExactly(file.id());
            test.store.tracks().put(List.of(TestTracks.renamed(moon, "Red Moon")));
            assertThat(find("track:blue")).isEmpty();
            assertThat(find("track:red")).containsExactly(file.id());
            test.store.tracks().remove(List.of(moon.id()));
            assertThat(find("moon")).isEmpty();
            assertThat(find("0017")).containsExactly(file.id());
        }

        @Test
        void theOrderOfTheQueueAndOfTheHistory() {
            Download next = add("old-next");
            assertThat(find("old")).containsExactly(old.id(), next.id());
            test.store.move(List.of(next.id()), new Anchor.Before(old.id()));
            assertThat(find("old")).containsExactly(next.id(), old.id());
            ended(next, TestStore.NOON);
            assertThat(find("old")).containsExactly(old.id(), next.id());
            ended(old, TestStore.NOON.minusSeconds(1));
            assertThat(find("old")).containsExactly(next.id(), old.id());
        }
    }

    @Test
    void letsGoOfTheListAWhileAfterTheLastQuestionAndReadsItAgain() throws SQLException {
        Download download = add("one");
        find("one");
        test.time.runAll();
        find("one");
        assertThat(test.time.delays()).contains(DownloadSearch.KEPT);
        test.time.runAll();
        test.time.runAll();
        assertThat(test.time.delays()).isEmpty();
        try (Connection connection = test.file().open(); Statement statement = connection.createStatement()) {
            statement.execute("update download set wished_name = 'two'");
        }

        assertThat(find("two")).as("read again").containsExactly(download.id());
    }

    @Test
    void callsStatesWhatTheCountersCallThem() {
        Instant at = TestStore.NOON;
        var broken = new Failure.ShortBody("host", 1);
        for (DownloadState state : List.of(DownloadState.queued(), new DownloadState.Queued(2),
                new DownloadState.Paused(PauseReason.USER), new DownloadState.Probing(1),
                new DownloadState.Downloading(1), new DownloadState.BackingOff(broken, 1, at),
                new DownloadState.Finishing(1), new DownloadState.Completed(Path.of("/f"), 1, at),
                new DownloadState.Failed(broken, at), new DownloadState.Cancelled(at))) {
            assertThat(StateName.of(state).status()).isEqualTo(Status.of(state));
            assertThat(Status.of(state).isSettled()).isEqualTo(state instanceof DownloadState.Settled);
        }
    }
}
