package io.sluice.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.engine.http.Logins;
import io.sluice.library.TrackFormat;
import io.sluice.library.UnreadableTracksException;
import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.Failure;
import io.sluice.model.Priority;
import io.sluice.model.Track;
import io.sluice.model.TrackState;
import io.sluice.settings.AddingSettings.OnDuplicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

@DisplayName("The library of tracks")
class TrackLibraryTest {
    @TempDir
    Path folder;
    private TestQueue queue;
    private GatedServer server;
    private HttpServer lists;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);

    @BeforeEach
    void open() throws Exception {
        queue = new TestQueue(folder, 2);
        server = new GatedServer();
        lists = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lists.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        lists.createContext("/", this::answer);
        lists.start();
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        queue.close();
        server.close();
        lists.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().set("Location", "/lists/one.m3u");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            byte[] text = texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text.length == 0 ? 404 : 200, text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text, 0, text.length / 2);
            if (path.equals("/slow")) {
                exchange.getResponseBody().flush();
                asked.countDown();
                awaitGate();
            }
            exchange.getResponseBody().write(text, text.length / 2, text.length - text.length / 2);
        }
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private URI link(String path) {
        return URI.create("http://127.0.0.1:" + lists.getAddress().getPort() + path);
    }

    private TrackLibrary library() {
        return queue.service.tracks();
    }

    private TrackImport taken(String text) throws Exception {
        return library().take(ListSource.of(text.getBytes(StandardCharsets.UTF_8)), null, new Effort()).get();
    }

    private String playlist(String... names) {
        return List.of(names).stream().map(it -> "#EXTINF:61,Anna - Title of " + it + "\n" + server.link(it))
                .collect(Collectors.joining("\n", "#EXTM3U\n", "\n"));
    }

    private List<TrackState> states() throws Exception {
        return library().page("", 0, 100).get().tracks().stream().map(ListedTrack::state).toList();
    }

    private static <T> T failure(CompletableFuture<?> future, Class<T> type) {
        return assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class).cause()
                .isInstanceOf(UncheckedIOException.class).cause().asInstanceOf(type(type)).actual();
    }

    @Test
    void takesAListInAndSaysWhatItLeftOut() throws Exception {
        Inbox inbox = queue.service.feed().follow();
        awaitFact(inbox, Fact.Snapshot.class);
        TrackImport taken = taken(playlist("a.mp3", "b.mp3") + "ftp://127.0.0.1/c.mp3\n");
        assertThat(taken.imported()).isEqualTo(2);
        assertThat(taken.format()).isEqualTo(TrackFormat.M3U);
        assertThat(taken.skipped()).singleElement().matches(it -> it.line() == 6 && it.text().contains("ftp:"));

        TrackPage page = library().page("ANNA", 0, 10).get();
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.tracks()).extracting(it -> it.track().id()).isEqualTo(taken.ids());
        assertThat(page.tracks().getFirst().track().caption())
                .isEqualTo(new Track.Caption("Title of a.mp3", "Anna", null));
        assertThat(states()).containsOnly(TrackState.NEVER_FETCHED);
        awaitFact(inbox, Fact.TracksChanged.class);
    }

    private static void awaitFact(Inbox inbox, Class<? extends Fact> kind) {
        List<Fact> told = new ArrayList<>();
        await().until(() -> {
            inbox.drainTo(told::add);
            return told.stream().anyMatch(kind::isInstance);
        });
    }

    @Test
    void findsAmongTheTracksOfOneListInItsOrder() throws Exception {
        taken(playlist("other.mp3"));
        List<UUID> ids = new ArrayList<>(taken(playlist("b.mp3", "a.mp3", "c.ogg")).ids());
        ids.add(UUID.randomUUID());
        assertThat(library().page(ids, " TITLE OF ").get().tracks()).extracting(it -> it.track().caption().title())
                .containsExactly("Title of b.mp3", "Title of a.mp3", "Title of c.ogg");
        TrackPage found = library().page(ids, "/A.MP3").get();
        assertThat(found.tracks()).extracting(it -> it.track().caption().title()).containsExactly("Title of a.mp3");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.tracks().getFirst().state()).isEqualTo(TrackState.NEVER_FETCHED);
    }

    @Test
    void makesNoSecondOfATrackWhoseListIsTakenInAgain() throws Exception {
        List<UUID> first = taken(playlist("a.mp3", "b.mp3")).ids();
        TrackImport again = taken(playlist("b.mp3", "a.mp3", "c.mp3"));
        assertThat(again.imported()).isEqualTo(1);
        assertThat(again.updated()).isEqualTo(2);
        assertThat(again.ids()).containsAll(first).hasSize(3);
    }

    @Test
    void fetchesAListThatIsBehindALinkAndKnowsWhereItsEntriesAre() throws Exception {
        texts.put("/lists/one.m3u", "#EXTM3U\nsongs/one.mp3\n");
        TrackImport taken = library().fetch(link("/moved"), null, new Effort()).get();
        assertThat(library().find(taken.ids()).get()).singleElement()
                .matches(it -> it.sources().equals(List.of(link("/lists/songs/one.mp3"))));
    }

    @Test
    void saysWhyAListCannotBeFetchedOrRead() {
        assertThat(
                failure(library().fetch(link("/gone"), null, new Effort()), UnreachableListException.class).failure())
                .isEqualTo(new Failure.NeedsLink("127.0.0.1", 404));
        texts.put("/page", "<!DOCTYPE html><html><body>Log in</body></html>");
        assertThat(failure(library().fetch(link("/page"), null, new Effort()), UnreadableTracksException.class)
                .reason()).isEqualTo(UnreadableTracksException.Reason.WEB_PAGE);
        assertThat(failure(library().take(ListSource.of(folder.resolve("none.m3u")), null, new Effort()),
                IOException.class)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void leavesNothingOfAListThatBreaksOffOrThatNobodyWantsAnyMore() throws Exception {
        texts.put("/slow", playlist(IntStream.range(0, 100).mapToObj(i -> i + ".mp3").toArray(String[]::new)));
        var effort = new Effort();
        CompletableFuture<TrackImport> taken = library().fetch(link("/slow"), null, effort);
        asked.await();
        effort.cancel();
        assertThatThrownBy(taken::get).satisfiesAnyOf(
                it -> assertThat(it).isInstanceOf(CancellationException.class),
                it -> assertThat(it).hasCauseInstanceOf(CancellationException.class));

        taken = library().fetch(link("/slow"), null, new Effort());
        lists.stop(0);
        gate.countDown();
        failure(taken, UnreachableListException.class);
        assertThat(library().page("", 0, 1).get().total()).isZero();
    }

    private static String origin(String host) {
        return Logins.originOf(URI.create("https://" + host));
    }

    @Test
    void keepsLoginsOfItsListsForTheirServersButNotInPlaceOfThoseOfTheUser() throws Exception {
        queue.settings.credentials().setPassword(origin("known.example"), "me:mine");
        List<UUID> ids = taken("#EXTM3U\nhttps://x:y@known.example/a.mp3\nhttps://x:y@new.example/b.mp3\n").ids();

        assertThat(library().find(ids).get()).allMatch(it -> it.sources().getFirst().getUserInfo() == null);
        assertThat(queue.settings.credentials().password(origin("known.example"))).isEqualTo("me:mine");
        assertThat(queue.settings.credentials().password(origin("new.example"))).isEqualTo("x:y");
    }

    @Test
    void queuesTracksWithTheirSourcesAndFollowsThemToTheirFiles() throws Exception {
        server.hold("b.mp3");
        List<UUID> ids = taken(playlist("a.mp3", "b.mp3", "c.mp3")).ids();

        QueuedTracks queued = library().queue(ids.subList(0, 2), Priority.P0).get();

        assertThat(queued.added()).isEqualTo(2);
        assertThat(queued.downloads()).extracting(it -> it.request().trackId()).isEqualTo(ids.subList(0, 2));
        assertThat(queued.downloads()).extracting(it -> it.place().priority()).containsOnly(Priority.P0);
        queue.awaitAll(Completed.class, queued.downloads().getFirst().id());
        assertThat(states()).containsExactly(TrackState.THERE, TrackState.QUEUED, TrackState.NEVER_FETCHED);
        Files.delete(queue.downloads.resolve("a.mp3"));
        assertThat(states()).startsWith(TrackState.FILE_GONE);
        queue.service.cancel(List.of(queued.downloads().getLast().id())).get();
        assertThat(states()).containsExactly(TrackState.FILE_GONE, TrackState.NEVER_FETCHED, TrackState.NEVER_FETCHED);
    }

    @Test
    void queuesMirrorsOfOneFileWithItsChecksumAndName() throws Exception {
        String sum = "0a".repeat(32);
        URI mirror = server.link("download?of=1");
        TrackImport taken = taken("""
                <metalink xmlns="urn:ietf:params:xml:ns:metalink"><file name="live image.iso">
                <hash type="sha-256">%s</hash><url>%s</url><url>https://other.example/live.iso</url>
                </file></metalink>""".formatted(sum, mirror));
        Download download = library().queue(taken.ids(), Priority.P2).get().downloads().getFirst();
        assertThat(download.request().links()).containsExactly(mirror, URI.create("https://other.example/live.iso"));
        assertThat(download.request().options().checksum()).isEqualTo(Checksum.parse("sha-256=" + sum));
        assertThat(download.request().fileName()).as("the link has no name").isEqualTo("live image.iso");
    }

    @Test
    void queuesNoneWhereOneIsUnknown() throws Exception {
        List<UUID> ids = taken(playlist("a.mp3")).ids();
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(library().queue(List.of(ids.getFirst(), unknown), Priority.P1)::get).cause()
                .isInstanceOfSatisfying(UnknownTracksException.class,
                        it -> assertThat(it.ids()).containsExactly(unknown));
        assertThat(states()).containsExactly(TrackState.NEVER_FETCHED);
    }

    @Test
    void queuesNoTrackTwiceUnlessTheSettingsSaySo() throws Exception {
        server.hold("b.mp3");
        List<UUID> ids = taken(playlist("a.mp3", "b.mp3")).ids();
        QueuedTracks first = library().queue(ids, Priority.P1).get();
        queue.awaitAll(Completed.class, first.downloads().getFirst().id());

        QueuedTracks second = library().queue(List.of(ids.get(1), ids.get(0), ids.get(1)), Priority.P1).get();
        assertThat(second.added()).isZero();
        assertThat(second.downloads()).extracting(Download::id).containsExactly(first.downloads().get(1).id(),
                first.downloads().get(0).id());

        Files.delete(queue.downloads.resolve("a.mp3"));
        assertThat(library().queue(ids, Priority.P1).get().added()).as("its file is gone").isEqualTo(1);
        queue.settings.change(all -> all.withQueue(all.queue().withOnDuplicate(OnDuplicate.ADD)));
        assertThat(library().queue(ids, Priority.P1).get().added()).isEqualTo(2);
    }

    @Test
    void letsGoOfTracksButNotOfTheirDownloads() throws Exception {
        List<UUID> ids = taken(playlist("a.mp3", "b.mp3")).ids();
        UUID download = library().queue(ids.subList(0, 1), Priority.P1).get().downloads().getFirst().id();
        queue.awaitAll(Completed.class, download);

        assertThat(library().delete(List.of(ids.getFirst(), UUID.randomUUID())).get()).hasSize(1);

        assertThat(library().page("", 0, 10).get().total()).isEqualTo(1);
        assertThat(queue.find(download).request().trackId()).isEqualTo(ids.getFirst());
        taken(playlist("a.mp3"));
        assertThat(states()).containsExactly(TrackState.NEVER_FETCHED, TrackState.THERE);
    }
}
