package io.sluice.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A download is found by its file")
class TargetKeyTest {
    private static final Path DOWNLOADS = Path.of("/downloads");
    @TempDir
    private Path folder;
    private TestStore test;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Download add(String link, DownloadState state, Content content) {
        var request = new DownloadRequest(List.of(URI.create(link), URI.create("http://b.example/other.zip")),
                DOWNLOADS,
                null, 3, null, FetchOptions.NONE);
        return test.store.append(List.of(new Download(UUID.randomUUID(), request, new Place(Priority.P1, 0), state,
                content, Times.createdAt(TestStore.NOON)))).getFirst();
    }

    private List<Download> at(String name) {
        return test.store.byTarget(List.of(DOWNLOADS.resolve(name)));
    }

    @ParameterizedTest
    @CsvSource({"http://a.example/x/film.mkv, film.mkv", "http://a.example/film.mkv?sig=a/b.c#t, film.mkv",
            "http://a.example/My%20Film.mkv, My Film.mkv", "http://a.example/über.iso, über.iso",
            "http://a.example/%C3%BCber.iso, über.iso", "http://a.example/A+B.ISO, A+B.ISO"})
    void thatItsLinkLetsExpect(String link, String name) {
        Download waiting = add(link, DownloadState.queued(), Content.NOTHING_YET);
        assertThat(at(name)).containsExactly(waiting);
        assertThat(at("other.zip")).isEmpty();
        assertThat(test.store.byTarget(List.of(Path.of("/elsewhere", name)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 188, 189, 190, 230})
    void howeverLongItsNameIs(int length) {
        List<Download> waiting = Stream.of("a.ISO", "b.ISO").map(end -> add("http://a.example/" + "X".repeat(length)
                + end, DownloadState.queued(), Content.NOTHING_YET)).toList();
        assertThat(at("X".repeat(length) + "a.ISO")).containsExactly(waiting.getFirst());
        assertThat(at("X".repeat(length) + "b.ISO")).containsExactly(waiting.getLast());
    }

    @Test
    void thatItIsOnceItHasOne() {
        Download waiting = add("http://a.example/film.mkv", DownloadState.queued(), Content.NOTHING_YET);
        Download named = waiting.withContent(Content.NOTHING_YET.withFileName("film (1).mkv"));
        test.store.save(List.of(named), Durability.NOW);
        assertThat(at("film.mkv")).isEmpty();
        assertThat(at("film (1).mkv")).containsExactly(named);
    }

    // On Windows both would be found, which is what its file systems do.
    @Test
    void withTheSameLettersAlone() {
        add("http://a.example/film.mkv", DownloadState.queued(), Content.NOTHING_YET);
        assertThat(at("FILM.mkv").isEmpty()).isEqualTo(!Path.of("a").equals(Path.of("A")));
    }

    @Test
    void thatIsThereOrComesAlone() {
        Instant at = TestStore.NOON;
        Content content = Content.NOTHING_YET.withFileName("film.mkv");
        Download done = add("http://a.example/1", new Completed(DOWNLOADS.resolve("film.mkv"), 1, at), content);
        add("http://a.example/2", new Failed(new Failure.TimedOut(""), at), content);
        add("http://a.example/3", new Cancelled(at), content);
        assertThat(at("film.mkv")).containsExactly(done);
    }

    @Test
    void amongManyInOneQuestion() {
        List<Download> added = Stream.of("a.iso", "b.iso", "c.iso")
                .map(name -> add("http://a.example/" + name, DownloadState.queued(), Content.NOTHING_YET)).toList();
        assertThat(test.store.byTarget(Stream.of("a.iso", "c.iso", "none.iso").map(DOWNLOADS::resolve).toList()))
                .containsExactlyInAnyOrder(added.getFirst(), added.getLast());
        assertThat(test.store.byTarget(List.of())).isEmpty();
    }
}
