package io.sluice.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.Track;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The library of tracks")
class TracksTest {
    private static final Track WHOLE = new Track(UUID.randomUUID(),
            new Track.Caption("Étude", "Anna \"A.\" Ö", "Show"), TestStore.NOON, Duration.ofMillis(61_500),
            new Track.Content(1L << 40, "audio/mpeg", Checksum.parse("md5=" + "0a".repeat(16))),
            List.of(URI.create("https://a.example/1.mp3?k=%22"), URI.create("http://b.example/1.mp3")));

    @TempDir
    Path folder;
    private TestStore test;
    private Tracks tracks;

    @BeforeEach
    void open() throws IOException {
        test = TestStore.in(folder);
        tracks = test.store.tracks();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void keepsAllThatIsKnownOfATrackOverARestart() {
        Track bare = TestTracks.called("Bare", null, null);
        assertThat(tracks.put(List.of(WHOLE, bare))).isEqualTo(new Tracks.Put(2, 0));
        test.close();
        test = new TestStore(folder);

        assertThat(test.store.tracks().find(List.of(bare.id(), UUID.randomUUID(), WHOLE.id())))
                .containsExactly(bare, WHOLE);
    }

    @Test
    void makesNoSecondOfATrackThatIsImportedAgainAndTakesOverWhatIsNew() {
        Track moon = TestTracks.called("Blue Moon", null, null);
        Track red = TestTracks.renamed(moon, "Red Moon");
        tracks.put(List.of(moon, WHOLE));

        assertThat(tracks.put(List.of(TestTracks.called("New", null, null), red, red)))
                .isEqualTo(new Tracks.Put(1, 1));

        assertThat(tracks.page("", 0, 10).tracks()).extracting(it -> it.caption().title())
                .containsExactly("Red Moon", "Étude", "New");
    }

    @Test
    void isReadInPagesInTheOrderOfItsImports() {
        List<Track> many = IntStream.range(0, 2_500).mapToObj(i -> TestTracks.called("Song " + i, null, null)).toList();
        assertThat(tracks.put(many)).isEqualTo(new Tracks.Put(2_500, 0));

        assertThat(tracks.page("", 1_998, 4)).isEqualTo(new Tracks.Page(many.subList(1_998, 2_002), 2_500));
        assertThat(tracks.page("song 24", 0, 3).total()).isEqualTo(111);
        assertThat(tracks.page("song 24", 110, 3).tracks()).containsExactly(many.get(2_499));
        assertThat(tracks.page("", 2_500, 3)).isEqualTo(new Tracks.Page(List.of(), 2_500));
        assertThat(tracks.find(many.stream().map(Track::id).toList())).isEqualTo(many);
    }

    @Test
    void isSearchedByTitleArtistAlbumAndSourceInAnyCaseAndLetterByLetter() {
        tracks.put(List.of(WHOLE, TestTracks.called("100% _pure_", null, null)));

        for (String part : List.of("étude", "ANNA", "show", "B.example/1", " É ")) {
            assertThat(tracks.page(part, 0, 10).tracks()).as(part).containsExactly(WHOLE);
        }
        assertThat(tracks.page("0% _P", 0, 10).total()).isEqualTo(1);
        assertThat(tracks.page("%", 0, 10).total()).isEqualTo(2); // the link of the other one has one
        assertThat(tracks.page("nothing", 0, 10)).isEqualTo(new Tracks.Page(List.of(), 0));
    }

    @Test
    void knowsTheDownloadsOfATrackAndKeepsThemWhereItGoes() {
        tracks.put(List.of(WHOLE));
        List<Download> of = test.store
                .append(List.of(TestTracks.download(WHOLE, "one.mp3"), TestTracks.download(WHOLE, "two.mp3")));
        test.store.append(List.of(TestTracks.download(TestTracks.called("Other", null, null), "three.mp3")));
        assertThat(tracks.downloads(List.of(WHOLE.id(), UUID.randomUUID()))).containsOnlyKeys(WHOLE.id())
                .containsEntry(WHOLE.id(), of);

        assertThat(tracks.remove(List.of(WHOLE.id(), UUID.randomUUID()))).containsExactly(WHOLE);

        assertThat(tracks.page("", 0, 10).total()).isZero();
        assertThat(test.store.find(of.getFirst().id())).contains(of.getFirst());
        assertThat(tracks.put(List.of(WHOLE))).isEqualTo(new Tracks.Put(1, 0));
        assertThat(tracks.downloads(List.of(WHOLE.id()))).containsEntry(WHOLE.id(), of);
    }
}
