package io.sluice.library;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("An M3U playlist")
class M3uReaderTest {
    private static Track only(String text) {
        return Lists.read(text).tracks().getFirst();
    }

    @Test
    void namesWhatItsLinksAre() {
        TrackList list = Lists.read("""
                #EXTM3U
                #PLAYLIST:Evening
                #EXTALB:Blue Lines
                #EXTGENRE:Trip hop
                #EXTINF:327,Massive Attack - Unfinished Sympathy
                https://music.example/ma/06.mp3

                https://music.example/ma/A%20Bonus.flac
                """);

        assertThat(list.format()).isEqualTo(TrackFormat.M3U);
        Track song = list.tracks().getFirst();
        assertThat(song.caption()).isEqualTo(new Track.Caption("Unfinished Sympathy", "Massive Attack", "Blue Lines"));
        assertThat(song.duration()).isEqualTo(Duration.ofSeconds(327));
        assertThat(song.sources()).containsExactly(URI.create("https://music.example/ma/06.mp3"));
        assertThat(list.tracks().getLast().caption()).isEqualTo(new Track.Caption("A Bonus.flac", null, null));
        assertThat(list.skipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "-1 tvg-name=\"One, Two\" tvg-logo=\"http://l/?a,b\" group-title=\"News\",Channel 4|Channel 4|",
            "12,Artist - Title - Live|Title - Live|Artist",
            "12, - no artist|- no artist|",
            "12,Well-known|Well-known|",
            "12.6,AC/DC - It's a Long Way|It's a Long Way|AC/DC",
            "nonsense|a.mp3|",
            "1 a=\"never closed,Title|Title|"})
    void hasATitleBehindTheFirstCommaOutsideOfQuotes(String info, String title, String artist) {
        assertThat(only("#EXTM3U\n#EXTINF:" + info + "\nhttp://h/a.mp3").caption())
                .isEqualTo(new Track.Caption(title, artist, null));
    }

    @Test
    void mayNameTheArtistApartSoThatATitleKeepsItsDash() {
        assertThat(only("#EXTM3U\n#EXTART:Blur\n#EXTINF:9,Song - 2\nhttp://h/a").caption())
                .isEqualTo(new Track.Caption("Song - 2", "Blur", null));
        assertThat(only("#EXTM3U\n#EXTART:Blur\n#EXTINF:9,blur - Song 2\nhttp://h/a").caption().title())
                .isEqualTo("Song 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "", "x", "99999999999"})
    void hasNoDurationWhereItDoesNotSayOne(String seconds) {
        assertThat(only("#EXTM3U\n#EXTINF:" + seconds + ",T\nhttp://h/a").duration()).isNull();
    }

    @Test
    void isReadInTheCharactersItIsWrittenIn() {
        String text = "#EXTM3U\n#EXTINF:1,Björk – Jóga\nhttp://h/a";

        assertThat(List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(
                        StandardCharsets.UTF_16LE)))
                .allSatisfy(bytes -> assertThat(Lists.read(bytes, null, null).tracks().getFirst().caption().title())
                        .isEqualTo("Björk – Jóga"));
    }

    @Test
    void fromALinkNamesItsNeighboursByPath() {
        assertThat(Lists.read("#EXTM3U\nCD 1/01: Intro?.mp3\n/top.mp3\n../up.mp3\n//cdn/x.mp3\nhttp://else/a b.mp3",
                null, "https://h/music/list.m3u?key=1").tracks())
                .flatExtracting(Track::sources).extracting(URI::toString)
                .containsExactly("https://h/music/CD%201/01:%20Intro?.mp3", "https://h/top.mp3", "https://h/up.mp3",
                        "https://cdn/x.mp3", "http://else/a%20b.mp3");
        assertThat(Lists.read("#EXTM3U\na.mp3", null, "https://h").tracks()).flatExtracting(Track::sources)
                .containsExactly(URI.create("https://h/a.mp3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"song.mp3", "/music/song.mp3", "C:\\Music\\song.mp3", "\\\\nas\\music\\song.mp3",
            "file:///music/song.mp3"})
    void listsFilesOfAComputerAsSkipped(String path) {
        TrackList list = Lists.read("#EXTM3U\n#EXTINF:1,Mine\n" + path + "\nhttp://h/theirs.mp3");

        assertThat(list.skipped()).containsExactly(new Skipped(3, Reason.LOCAL_FILE, path));
        assertThat(list.tracks()).extracting(it -> it.caption().title()).containsExactly("theirs.mp3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\Music\\song.mp3", "\\\\nas\\music\\song.mp3", "file:///music/song.mp3"})
    void ofALinkStillKnowsAFileOfAComputer(String path) {
        assertThat(Lists.read("#EXTM3U\n" + path, null, "https://h/list.m3u").skipped())
                .containsExactly(new Skipped(2, Reason.LOCAL_FILE, path));
    }

    @Test
    void listsLinksThatSluiceCannotFetch() {
        assertThat(Lists.read("#EXTM3U\nrtsp://h/live\nhttp:///nowhere").skipped()).containsExactly(
                new Skipped(2, Reason.SCHEME, "rtsp://h/live"), new Skipped(3, Reason.NO_LINK, "http:///nowhere"));
    }

    @Test
    void withALineThatNeverEndsGoesOnBehindIt() {
        TrackList list = Lists.read("#EXTM3U\nhttp://h/" + "a".repeat(70_000) + "\nhttp://h/b");

        assertThat(list.skipped()).extracting(Skipped::line, Skipped::reason)
                .containsExactly(tuple(2L, Reason.TOO_LONG));
        assertThat(list.tracks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:8\n#EXTINF:8.0,\nhttp://h/1.ts\n#EXT-X-ENDLIST",
            "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1280000\nlow.m3u8"})
    void ofPiecesOfAStreamIsRefused(String text) {
        Lists.assertRefused(text, UnreadableTracksException.Reason.STREAM);
    }
}
