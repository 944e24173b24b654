package io.sluice.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import io.sluice.library.UnreadableTracksException.Reason;
import io.sluice.model.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A list of tracks")
class TrackListsTest {
    static List<String> examples() {
        return List.of("#EXTM3U\n#EXTART:A\n#EXTINF:12 a=\"b,c\",Artist - Title\nhttp://h/1.mp3\nC:\\x.mp3\n",
                "[playlist]\nFile1=http://h/1\nTitle1=One\nLength1=3\nFile2=file:///x\n",
                "title;url;duration;published;checksum\n\"a \"\"b\"\"\";http://h/1;1:02;2026-01-02;md5=0\n",
                "http://h/[1-3].mp3\thttp://g/[1-3].mp3\n(see http://h/x) ftp://no\n",
                "<?xml version='1.1'?><playlist xmlns='http://xspf.org/ns/0/' xml:base='http://h/a/'><trackList><track>"
                        + "<location>1.mp3</location><title>T &amp; &#x1F600;&#7;</title><duration>9</duration>"
                        + "</track></trackList></playlist>",
                "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>S</title>"
                        + "<item><guid>1</guid><title><![CDATA[T]]></title><pubDate>Tue, 03 Nov 2026 05:30:00 GMT"
                        + "</pubDate><itunes:duration>1:02:03</itunes:duration>"
                        + "<enclosure url='http://h/1' length='1' type='a/b'/></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><id>f</id><entry><id>1</id><title type='xhtml'><b>T</b></title>"
                        + "<author><name>N</name></author><published>2026-11-03T06:30:00+01:00</published>"
                        + "<link rel='enclosure' href='http://h/1' length='5'/></entry></feed>",
                "<metalink xmlns='urn:ietf:params:xml:ns:metalink'><file name='a/b'><size>5</size>"
                        + "<hash type='md5'>00000000000000000000000000000000</hash>"
                        + "<url priority='1'>http://h/1</url></file></metalink>",
                "<opml version='2.0'><body><outline text='x' xmlUrl='http://h/f'/></body></opml>");
    }

    private static void readAsAnything(byte[] bytes) {
        readAs(null, bytes);
        for (TrackFormat format : TrackFormat.values()) {
            readAs(format, bytes);
        }
    }

    // Whatever else it throws fails the test.
    private static void readAs(@Nullable TrackFormat format, byte[] bytes) {
        try {
            TrackLists.read(new ByteArrayInputStream(bytes), format, null);
        } catch (UnreadableTracksException refused) {
            assertThat(refused.reason()).isNotNull();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Optional<TrackFormat> told(String text) throws IOException {
        return TrackLists.tell(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isToldByItsBeginningAlone() throws IOException {
        List<TrackFormat> told = new ArrayList<>();
        for (String example : examples()) {
            told.add(told(example.substring(0, example.length() / 2)).orElseThrow());
        }
        assertThat(told).containsExactly(TrackFormat.M3U, TrackFormat.PLS, TrackFormat.CSV, TrackFormat.LINKS,
                TrackFormat.XSPF, TrackFormat.RSS, TrackFormat.ATOM, TrackFormat.METALINK, TrackFormat.OPML);
        assertThat(told("{\"sluice_list\":1}")).isEmpty();
        assertThat(told("<!DOCTYPE html><html></html>")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void thatIsDamagedAnywhereIsReadOrRefusedAndNothingElse(String example) {
        byte[] whole = example.getBytes(StandardCharsets.UTF_8);
        assertThat(Lists.read(example).format()).isNotNull();
        for (int seed = 0; seed < 300; seed++) {
            readAsAnything(damaged(whole, new Random(seed)));
        }
    }

    private static byte[] damaged(byte[] whole, Random chance) {
        byte[] damaged = chance.nextBoolean()
                ? whole.clone()
                : Arrays.copyOf(whole, chance.nextInt(whole.length));
        for (int i = 0; i < damaged.length && i < 1 + chance.nextInt(6); i++) {
            int at = chance.nextInt(damaged.length);
            damaged[at] = chance.nextBoolean() ? (byte) chance.nextInt() : whole[chance.nextInt(whole.length)];
        }
        return damaged;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofAnyBytesIsReadOrRefusedAndNothingElse(int seed) {
        var chance = new Random(seed);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[chance.nextInt(2000)];
            chance.nextBytes(bytes);
            readAsAnything(bytes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<!DOCTYPE html><html><body>Log in</body></html>|WEB_PAGE",
            "<html lang='en'>|WEB_PAGE", "<!-- x --> <HTML>|WEB_PAGE", "<svg/>|NO_LIST", "<|NO_LIST",
            "{\"downloads\":[]}|NO_LIST", "[{\"url\":\"http://h/\"}]|NO_LIST", "a\0b|NO_LIST"})
    void thatIsSomethingElseIsRefusedByWhatItIs(String text, Reason reason) {
        Lists.assertRefused(text, reason);
    }

    @ParameterizedTest
    @EnumSource(value = TrackFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "LINKS")
    void thatWasWantedAndIsAPageIsRefusedAsOne(TrackFormat wanted) {
        Lists.assertRefused("<!doctype HTML><html>", wanted, Reason.WEB_PAGE);
    }

    @Test
    void isReadAsWhatSomebodyWants() {
        assertThat(Lists.read("<html><a href=\"http://h/a.mp3\">", TrackFormat.LINKS, null).tracks()).hasSize(1);
        assertThat(Lists.read("http://h/a", TrackFormat.M3U, null).format()).isEqualTo(TrackFormat.M3U);
        Lists.assertRefused("http://h/a", TrackFormat.XSPF, Reason.MALFORMED);
    }

    @Test
    void isToldByItsBeginningWhateverStandsInFront() {
        assertThat(Lists.read("\uFEFF\n<?xml version='1.0'?><!-- a > b --><?x y?>\n<rss><channel/></rss>")
                .format())
                .isEqualTo(TrackFormat.RSS);
        assertThat(Lists.read("# mine\n#EXTINF:1,A\nhttp://h/a").format()).isEqualTo(TrackFormat.M3U);
    }

    @Test
    void inXmlMayHaveBlankLinesInFront() {
        TrackList list = Lists.read(" \r\n\n<?xml version='1.0'?>\n<rss><channel>\n"
                + "<item><title>Words</title></item></channel></rss>");

        assertThat(list.skipped()).extracting(Skipped::line).containsExactly(5L);
    }

    @Test
    void hasTitlesThatFitIntoOneLineAndTurnNothingAround() {
        String title = "a\u0007\u202Eb\t c\u00A0d \uD83D\uDC68\u200D\uD83D\uDC69 ";

        assertThat(Lists.read("#EXTM3U\n#EXTINF:1," + title + "\nhttp://h/a").tracks().getFirst().caption().title())
                .isEqualTo("a b c\u00A0d \uD83D\uDC68\u200D\uD83D\uDC69");
    }

    @Test
    void cutsTitlesThatNeverEndBetweenCharacters() {
        String title = "\uD83D\uDC68".repeat(1000);

        Track track = Lists.read("#EXTM3U\n#EXTINF:1," + title + "\nhttp://h/a").tracks().getFirst();

        assertThat(track.caption().title()).hasSizeLessThanOrEqualTo(CleanText.MOST_CHARACTERS).endsWith("\uDC68…");
    }

    @Test
    void listsNoMoreOfWhatWasSkippedThanAnybodyReads() {
        TrackList list = Lists.read("#EXTM3U\n" + "a.mp3\n".repeat(1500));

        assertThat(list.skipped()).hasSize(TrackList.MOST_SKIPPED);
        assertThat(list.unlisted()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(TrackFormat.class)
    void isCalledByTheWordOfItsFormat(TrackFormat format) {
        assertThat(TrackFormat.of(format.word())).contains(format);
    }
}
