package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.sluice.i18n.Messages;
import io.sluice.model.ByteRange;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.RequestHeader;
import io.sluice.model.SegmentMap;
import io.sluice.scheduler.GatedServer;
import io.sluice.scheduler.NewDownload;
import io.sluice.viewmodel.DetailsViewModel.Subject;
import io.sluice.viewmodel.DetailsViewModel.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The details")
class DetailsViewModelTest {
    private final Messages messages = Messages.in(Locale.ENGLISH);
    @TempDir
    private Path folder;
    private TestWindow window;
    private DetailsViewModel details;

    @BeforeEach
    void open() throws Exception {
        window = TestWindow.attached(folder);
        details = window.main.details();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private String line(String key) {
        Overview overview = details.overviewProperty().get();
        return List.of(overview.file(), overview.request()).stream().flatMap(List::stream)
                .filter(line -> line.key().equals(key)).flatMap(line -> line.values().stream())
                .map(value -> value.in(messages)).findFirst().orElse("");
    }

    @Test
    void areClosedAtFirstAndAsTheyWereLeftAtTheNextStart() throws Exception {
        assertThat(details.shownProperty().get()).isFalse();
        details.toggle();
        details.take(55);
        window.close();
        window = TestWindow.attached(folder);
        assertThat(window.main.details().shownProperty().get()).isTrue();
        assertThat(window.main.details().percent()).isEqualTo(55);
    }

    @Test
    void takeNoMoreOfTheWindowThanLeavesRoomForTheList() {
        details.take(99);
        assertThat(details.percent()).isEqualTo(90);
        details.take(0);
        assertThat(details.percent()).isEqualTo(10);
    }

    @Test
    void sayNothingWhileTheyAreClosedOrNothingIsSelected() throws Exception {
        window.select(window.add("one.iso"));
        assertThat(details.overviewProperty().get()).isEqualTo(Overview.NOTHING);
        window.select();
        details.toggle();
        assertThat(details.subjectProperty().get()).isEqualTo(Subject.NOTHING);
    }

    @Nested
    @DisplayName("of one download")
    class OfOne {
        @Test
        void nameAllOfItButItsSecrets() throws Exception {
            var options = new FetchOptions(List.of(new RequestHeader("Cookie", "session=topsecret")), null, 3,
                    2 << 20);
            var wish = new NewDownload(List.of(URI.create("http://files.example/one.iso?token=topsecret"),
                    URI.create("http://mirror.example/one.iso")), folder.resolve("there"), null, Priority.P0, options);
            UUID id = window.queue.service.add(List.of(wish)).get().getFirst().id();
            window.until(() -> window.list.row(id).isPresent());
            details.toggle();
            window.select(id);

            assertThat(details.subjectProperty().get()).isEqualTo(Subject.ONE);
            assertThat(line("ui.details.name")).isEqualTo("one.iso");
            assertThat(line("ui.details.state")).isEqualTo(messages.get("status.allPaused"));
            assertThat(line("ui.details.folder")).isEqualTo(folder.resolve("there").toString());
            assertThat(line("ui.details.links")).isEqualTo("http://files.example/one.iso");
            assertThat(line("ui.details.size")).isEqualTo(messages.get("ui.details.unknown"));
            assertThat(line("ui.details.priority")).isEqualTo(messages.get("ui.priority.p0"));
            assertThat(line("ui.details.connections")).isEqualTo("3 at most");
            assertThat(line("ui.details.limit")).isEqualTo("2.0\u2009MiB/s");
            assertThat(line("ui.details.headers")).isEqualTo("Cookie");
            assertThat(line("ui.details.added")).isNotEmpty();
            assertThat(line("ui.details.ended")).isEmpty();
            assertThat(details.overviewProperty().get().toString()).contains("mirror.example")
                    .doesNotContain("topsecret");
        }

        @Test
        void followItOutOfSightAndToItsEnd() throws Exception {
            try (GatedServer server = new GatedServer()) {
                server.hold("one.iso");
                UUID id = window.add(server.link("one.iso").toString(), Priority.DEFAULT);
                window.list.setVisible(java.util.Set.of());
                details.toggle();
                window.select(id);
                window.letGo();
                window.until(() -> window.row(id).download().state() instanceof Downloading
                        && line("ui.details.kept").startsWith("48.8\u2009KiB"));
                assertThat(line("ui.details.size")).isEqualTo("97.7\u2009KiB");
                assertThat(line("ui.details.speed")).endsWith("/s");
                assertThat(line("ui.details.started")).isNotEmpty();
                server.open("one.iso");
                window.until(() -> window.row(id).download().state() instanceof Completed);
                assertThat(line("ui.details.state")).isEqualTo(messages.get("status.completed"));
                assertThat(line("ui.details.kept")).isEqualTo("97.7\u2009KiB (100 %)");
                assertThat(line("ui.details.speed")).isEmpty();
                assertThat(line("ui.details.ended")).isNotEmpty();
                assertThat(details.unfinishedProperty().get()).isFalse();
            }
        }

        @Test
        void sayInFullWhyItFailed() throws Exception {
            try (GatedServer server = new GatedServer()) {
                server.refuse("one.iso", 100);
                UUID id = window.add(server.link("one.iso").toString(), Priority.DEFAULT);
                details.toggle();
                window.select(id);
                window.letGo();
                window.until(() -> window.row(id).download().state() instanceof Failed);
                assertThat(line("ui.details.state")).isEqualTo(messages.get("failure.busy", "127.0.0.1", "503"));
                assertThat(details.unfinishedProperty().get()).isTrue();
            }
        }

        @Test
        void drawItsSpeedAlsoFromBeforeTheyWereOpened() throws Exception {
            try (GatedServer server = new GatedServer()) {
                server.hold("one.iso");
                UUID id = window.add(server.link("one.iso").toString(), Priority.DEFAULT);
                window.select(id);
                details.tabProperty().set(Tab.SPEED);
                window.letGo();
                window.until(() -> !window.list.speeds().curve(id).isEmpty());
                assertThat(details.speedProperty().get()).isEqualTo(SpeedCurve.NONE);
                details.toggle();
                assertThat(details.speedProperty().get()).isEqualTo(window.list.speeds().curve(id));
            }
        }
    }

    @Nested
    @DisplayName("of what goes on inside of one")
    class Inside {
        private GatedServer server;
        private UUID id;

        @BeforeEach
        void fetchHalfOfAFile() throws Exception {
            server = new GatedServer();
            server.hold("one.iso");
            id = window.add(server.link("one.iso").toString(), Priority.DEFAULT);
            details.toggle();
            window.select(id);
            details.tabProperty().set(Tab.SEGMENTS);
            window.letGo();
            window.until(() -> kept() == GatedServer.SIZE / 2);
        }

        @AfterEach
        void closeServer() {
            server.close();
        }

        private long kept() {
            return details.segments().mapProperty().get().map(SegmentMap::keptBytes).orElse(0L);
        }

        @Test
        void showWhoWritesWhere() {
            assertThat(details.segments().mapProperty().get().orElseThrow().writers())
                    .extracting(SegmentMap.Writer::position).containsExactly(GatedServer.SIZE / 2L);
            assertThat(details.segments().mirrorsProperty().get()).containsExactly(server.link("one.iso").toString());
        }

        @Test
        void showWhatIsOnTheDiskWhileItDoesNotRun() throws Exception {
            window.queue.service.pause(List.of(id)).get();
            // A file that fits into one buffer is not taken up in its middle.
            var whole = new SegmentMap(GatedServer.SIZE, List.of(new ByteRange(0, GatedServer.SIZE)), List.of());
            window.until(() -> details.segments().mapProperty().get().equals(Optional.of(whole)));
        }

        @Test
        void tellWhatHappenedAndInTheLogWhatItDid() throws Exception {
            window.queue.service.pause(List.of(id)).get();
            window.queue.service.resume(List.of(id)).get();
            server.open("one.iso");
            window.until(() -> window.row(id).download().state() instanceof Completed);
            details.tabProperty().set(Tab.HISTORY);
            window.until(() -> keys(details.events().linesProperty().get()).equals(List.of("ui.details.event.started",
                    "ui.details.event.paused", "ui.details.event.resumed", "ui.details.event.started",
                    "ui.details.event.finished")));
            details.tabProperty().set(Tab.LOG);
            assertThat(keys(details.logProperty().get())).containsSubsequence("ui.details.event.started",
                    "ui.details.note.answered", "ui.details.event.paused", "ui.details.event.resumed",
                    "ui.details.note.lastByte", "ui.details.event.finished");
        }

        private static List<String> keys(List<EventLine> lines) {
            return lines.stream().map(line -> line.what().key()).toList();
        }

        @Test
        void showNothingOfTheOneThatWasSelectedBefore() throws Exception {
            window.select(window.add("other"));
            assertThat(details.segments().mapProperty().get()).isEmpty();
        }

        @Test
        void showTheWholeFileAtTheEnd() {
            server.open("one.iso");
            window.until(() -> kept() == GatedServer.SIZE
                    && details.segments().mapProperty().get().orElseThrow().writers().isEmpty());
        }

        @Test
        void listTheConnectionsAndWhatTheyAreAllowed() {
            details.tabProperty().set(Tab.CONNECTIONS);
            assertThat(details.connections().connectionsProperty().get()).singleElement()
                    .returns(1, ConnectionLine::number).returns((long) GatedServer.SIZE / 2, ConnectionLine::bytes)
                    .returns(server.link("one.iso").toString(), ConnectionLine::from);
            assertThat(details.connections().limitsProperty().get()).extracting(DetailLine::key).contains(
                    "ui.details.host", "ui.details.connectionsOfHost", "ui.details.limitOfAll");
            window.until(() -> learned().equals(List.of("ui.host.learned.ranges")));
            details.connections().forget();
            window.until(() -> learned().equals(List.of("ui.host.learned.nothing")));
        }

        private List<String> learned() {
            return details.connections().learnedProperty().get().stream().map(UserMessage::key).toList();
        }
    }

    @Nested
    @DisplayName("of several downloads")
    class OfSeveral {
        @Test
        void addThemUp() throws Exception {
            try (GatedServer server = new GatedServer()) {
                UUID done = window.add(server.link("done").toString(), Priority.DEFAULT);
                window.letGo();
                window.until(() -> window.row(done).download().state() instanceof Completed);
                window.queue.service.pauseAll().get();
                UUID paused = window.add("paused");
                UUID waiting = window.add("waiting");
                window.queue.service.pause(List.of(paused)).get();
                window.until(() -> window.row(paused).download().state() instanceof Paused);
                details.toggle();
                window.select(done, paused, waiting);
                assertThat(details.subjectProperty().get()).isEqualTo(Subject.SEVERAL);
                assertThat(line("ui.details.sum.selected")).isEqualTo("3");
                assertThat(line("ui.details.size")).isEqualTo("97.7\u2009KiB, without 2 whose sizes are not known");
                assertThat(line("ui.details.kept")).isEqualTo("97.7\u2009KiB");
                assertThat(line("ui.details.sum.finished")).isEqualTo("1");
                assertThat(line("ui.details.sum.paused")).isEqualTo("1");
                assertThat(line("ui.details.sum.waiting")).isEqualTo("1");
                assertThat(line("ui.details.sum.failed")).isEmpty();
            }
        }

        @Test
        void goBackToTheTabOfOneAfterwards() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");
            details.toggle();
            details.tabProperty().set(Tab.SPEED);
            window.select(one, two);
            window.select(one);
            assertThat(details.tabProperty().get()).isEqualTo(Tab.SPEED);
        }
    }
}
