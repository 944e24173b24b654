package io.sluice.viewmodel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import io.sluice.i18n.Messages;
import io.sluice.model.Priority;
import io.sluice.model.TrackState;
import io.sluice.scheduler.Effort;
import io.sluice.scheduler.ListSource;
import io.sluice.viewmodel.ExchangeViewModel.Choosing;
import io.sluice.viewmodel.ExchangeViewModel.Idle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Tracks, seen from the window,")
class TracksViewModelTest {
    @TempDir
    private Path folder;
    private TestWindow window;
    private ExchangeViewModel exchange;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.attached(folder);
        exchange = window.main.exchange();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private static String playlist(String... names) {
        return "#EXTM3U\n" + List.of(names).stream()
                .map(it -> "#EXTINF:245,Anna - " + it + "\nhttp://files.example/" + it + ".mp3\n")
                .collect(Collectors.joining());
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private TracksViewModel opened(String name, String text) throws Exception {
        exchange.open(file(name, text));
        return untilShown();
    }

    private TracksViewModel library() {
        exchange.showLibrary();
        return untilShown();
    }

    private TracksViewModel untilShown() {
        window.until(() -> exchange.stageProperty().get() instanceof Choosing);
        TracksViewModel tracks = ((Choosing) exchange.stageProperty().get()).tracks();
        window.until(() -> !tracks.whyEmptyProperty().get().key().equals("ui.tracks.reading"));
        return tracks;
    }

    private static List<String> titles(TracksViewModel tracks) {
        return tracks.rows().stream().map(TrackRow::title).toList();
    }

    private static List<String> chosen(TracksViewModel tracks) {
        return tracks.rows().stream().filter(row -> row.chosenProperty().get()).map(TrackRow::title).toList();
    }

    private static List<String> words(List<UserMessage> sentences) {
        return sentences.stream().map(it -> it.in(Messages.in(Locale.ENGLISH))).toList();
    }

    private static String counted(TracksViewModel tracks) {
        return tracks.countedProperty().get().in(Messages.in(Locale.ENGLISH));
    }

    private String notice() {
        return words(window.main.notices().shown()).stream().reduce((_, last) -> last).orElse("");
    }

    @Nested
    @DisplayName("of a playlist that is opened")
    class OfAPlaylist {
        @Test
        void areThereToChooseFromWithAllThatAreNewChosen() throws Exception {
            TracksViewModel tracks = opened("list.m3u", playlist("one", "two"));
            assertThat(titles(tracks)).containsExactly("one", "two");
            assertThat(chosen(tracks)).containsExactly("one", "two");
            assertThat(words(tracks.sentences())).containsExactly(
                    "“list.m3u” holds 2 tracks; 2 of them are new to the library.",
                    "They stay in the library, whether you queue them or not.");
            assertThat(counted(tracks)).isEqualTo("Chosen: 2. Shown: 2 of 2.");
            TrackRow first = tracks.rows().getFirst();
            assertThat(first.artist()).isEqualTo("Anna");
            assertThat(first.album()).isEmpty();
            assertThat(first.duration()).hasValueSatisfying(it -> assertThat(it).hasSeconds(245));
            assertThat(first.published()).isEmpty();
            assertThat(first.bytes()).isEqualTo(-1);
            assertThat(first.link()).isEqualTo("http://files.example/one.mp3");
            assertThat(window.names()).isEmpty();
        }

        @Test
        void saysOfEachLineThatCouldNotBeReadWhy() throws Exception {
            TracksViewModel tracks = opened("list.m3u",
                    playlist("one") + "file:///home/anna/two.mp3\nftp://files.example/three.mp3\n");
            assertThat(tracks.remarked()).isEqualTo(2);
            assertThat(words(tracks.remarks())).hasSize(2)
                    .anyMatch(it -> it.startsWith("Line 4: ") && it.contains("file of the computer"))
                    .anyMatch(it -> it.startsWith("Line 5: ") && it.contains("ftp"));
        }

        @Test
        void saysWhereThereIsNone() throws Exception {
            TracksViewModel tracks = opened("list.m3u", "#EXTM3U\n");
            assertThat(words(tracks.sentences()))
                    .containsExactly("“list.m3u” holds no track that can be fetched.");
            assertThat(tracks.queue().enabledProperty().get()).isFalse();
            exchange.leave();
            assertThat(window.mentioned()).isEmpty();
        }

        @Test
        void becomeDownloadsOfThePriorityThatIsWanted() throws Exception {
            TracksViewModel tracks = opened("list.m3u", playlist("one", "two", "three"));
            tracks.rows().get(1).chosenProperty().set(false);
            tracks.priorityProperty().set(Priority.P0);
            tracks.queue().run();
            exchange.leave();
            window.untilNames("one.mp3", "three.mp3");
            assertThat(window.list.rows()).allMatch(row -> row.download().place().priority() == Priority.P0);
            window.until(() -> window.mentioned().equals("2 tracks queued."));
        }

        @Test
        void areNotChosenWhereTheyAreQueuedAlready() throws Exception {
            opened("list.m3u", playlist("one")).queue().run();
            exchange.leave();
            window.untilNames("one.mp3");
            TracksViewModel tracks = opened("more.m3u", playlist("one", "two"));
            assertThat(chosen(tracks)).containsExactly("two");
            assertThat(tracks.rows()).extracting(TrackRow::state).containsExactly(TrackState.QUEUED,
                    TrackState.NEVER_FETCHED);
            tracks.choose(tracks.rows(), true);
            tracks.queue().run();
            window.until(() -> window.mentioned().equals("One track queued; one is queued or there already."));
        }

        @Test
        void stayInTheLibraryWhereNobodyQueuesThem() throws Exception {
            opened("list.m3u", playlist("one", "two"));
            exchange.leave();
            assertThat(exchange.stageProperty().get()).isInstanceOf(Idle.class);
            assertThat(window.mentioned()).startsWith("2 tracks of “list.m3u” are in the library.");
            assertThat(titles(library())).containsExactly("one", "two");
            assertThat(window.names()).isEmpty();
        }

        @Test
        void stayChosenWhileOthersAreSearchedFor() throws Exception {
            TracksViewModel tracks = opened("list.m3u", playlist("one", "two"));
            tracks.search("ANNA - nobody");
            window.until(() -> tracks.whyEmptyProperty().get().key().equals("ui.tracks.nothingFound"));
            assertThat(tracks.rows()).isEmpty();
            assertThat(counted(tracks)).isEqualTo("Chosen: 2. Shown: 0 of 0.");
            tracks.search(" TWO ");
            window.until(() -> titles(tracks).equals(List.of("two")));
            tracks.choose(tracks.rows(), false);
            assertThat(counted(tracks)).isEqualTo("Chosen: 1. Shown: 1 of 1.");
        }

        @Test
        void cannotBeQueuedWhereSomebodyElseDeletedThem() throws Exception {
            TracksViewModel tracks = opened("list.m3u", playlist("one", "two"));
            window.queue.service.tracks().delete(List.of(tracks.rows().getFirst().id())).get();
            tracks.queue().run();
            window.until(() -> notice().startsWith("One of the tracks was deleted meanwhile"));
            assertThat(window.names()).isEmpty();
        }
    }

    @Nested
    @DisplayName("of the library")
    class OfTheLibrary {
        @Test
        void areReadByPages() throws Exception {
            String[] names = IntStream.range(0, TrackOrigin.ROWS_A_PAGE + 1).mapToObj(it -> "song-" + it)
                    .toArray(String[]::new);
            window.queue.service.tracks().take(ListSource.of(
                    playlist(names).getBytes(StandardCharsets.UTF_8)), null, new Effort()).get();
            TracksViewModel tracks = library();
            assertThat(tracks.rows()).hasSize(TrackOrigin.ROWS_A_PAGE);
            assertThat(counted(tracks)).isEqualTo("Chosen: 0. Shown: 1,000 of 1,001.");
            tracks.more().run();
            window.until(() -> tracks.rows().size() == names.length);
            assertThat(titles(tracks)).containsExactly(names);
            assertThat(tracks.more().enabledProperty().get()).isFalse();
        }

        @Test
        void areTakenOffItAndTheirDownloadsStay() throws Exception {
            opened("list.m3u", playlist("one", "two")).queue().run();
            exchange.leave();
            window.untilNames("one.mp3", "two.mp3");
            TracksViewModel tracks = library();
            tracks.rows().getFirst().chosenProperty().set(true);
            tracks.delete().run();
            window.until(() -> titles(tracks).equals(List.of("two")));
            assertThat(counted(tracks)).isEqualTo("Chosen: 0. Shown: 1 of 1.");
            assertThat(window.names()).containsExactly("one.mp3", "two.mp3");
        }

        @Test
        void areNoneBeforeAnythingWasImported() {
            TracksViewModel tracks = library();
            assertThat(tracks.rows()).isEmpty();
            assertThat(tracks.whyEmptyProperty().get().key()).isEqualTo("ui.tracks.none");
        }
    }

    @Nested
    @DisplayName("behind a link")
    class BehindALink {
        private HttpServer server;

        @BeforeEach
        void serve() throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(404, -1);
                }
            });
            server.start();
        }

        @AfterEach
        void stop() {
            server.stop(0);
        }

        private void serve(String path, String text) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            server.createContext(path, exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
        }

        private String link(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        @Test
        void areFetchedToChooseFrom() {
            serve("/list.m3u", "#EXTM3U\n#EXTINF:1,Anna - One\none.mp3\n");
            assertThat(exchange.fetch(link("/list.m3u"))).isEmpty();
            TracksViewModel tracks = untilShown();
            assertThat(titles(tracks)).containsExactly("One");
            assertThat(tracks.rows().getFirst().link()).isEqualTo(link("/one.mp3"));
        }

        @Test
        void areNoneWhereAPageIsOrNothing() {
            serve("/page", "<!DOCTYPE html><html><body>Log in</body></html>");
            exchange.fetch(link("/page"));
            window.until(() -> notice().contains("is a web page, not a list"));
            exchange.fetch(link("/gone"));
            window.until(() -> notice().contains("could not be fetched. “127.0.0.1:")
                    || notice().contains("could not be fetched. “127.0.0.1”"));
            assertThat(notice()).contains("404");
            assertThat(exchange.possibleProperty().get()).isTrue();
        }

        @Test
        void areNotAskedForWhereItIsNone() {
            assertThat(exchange.fetch("ftp://files.example/list.m3u")).map(UserMessage::key)
                    .contains("add.refusedScheme");
            assertThat(exchange.fetch("http://a.example/1 http://a.example/2")).map(UserMessage::key)
                    .contains("add.oneLinkOnly");
            assertThat(exchange.stageProperty().get()).isInstanceOf(Idle.class);
        }
    }

    @Test
    void areNotMadeOfTheListOfAStream() throws Exception {
        exchange.open(file("film.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nhttp://files.example/1.ts\n"));
        window.until(() -> notice().startsWith("“film.m3u8” is a stream (HLS)"));
    }

    @Test
    void areShownOneListAfterTheOtherAndNotBeforeThereIsALibrary() throws Exception {
        window.close();
        window = new TestWindow(folder.resolve("late"));
        exchange = window.main.exchange();
        exchange.open(file("one.m3u", playlist("one")));
        exchange.open(file("two.m3u", playlist("two")));
        assertThat(exchange.stageProperty().get()).isInstanceOf(Idle.class);
        window.attach();
        assertThat(words(untilShown().sentences()).getFirst()).startsWith("“one.m3u”");
        exchange.leave();
        assertThat(words(untilShown().sentences()).getFirst()).startsWith("“two.m3u”");
    }

    @Test
    void giveDownloadsTheirNames() throws Exception {
        opened("list.m3u", playlist("one")).queue().run();
        exchange.leave();
        window.untilNames("one.mp3");
        UUID id = window.list.rows().getFirst().id();
        var caption = window.list.captions().of(window.row(id).download());
        window.until(() -> caption.get().equals("one – Anna"));
        window.select(id);
        window.main.details().toggle();
        assertThat(window.main.details().overviewProperty().get().file())
                .contains(DetailLine.of("ui.details.track", DetailLine.verbatim("one – Anna")));
        UUID other = window.add("no-track.iso");
        assertThat(window.list.captions().of(window.row(other).download()).get()).isEmpty();
        UUID track = Objects.requireNonNull(window.row(id).download().request().trackId());
        window.queue.service.tracks().delete(List.of(track)).get();
        window.until(() -> caption.get().isEmpty());
    }
}
