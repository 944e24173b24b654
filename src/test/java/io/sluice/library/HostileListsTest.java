package io.sluice.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import io.sluice.library.UnreadableTracksException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

@DisplayName("A list made to do harm")
class HostileListsTest {
    /// Up to where something stands in a track that is read.
    private static final List<String> BEGINNINGS = List.of(
            "<playlist xmlns='http://xspf.org/ns/0/'><trackList><track><title>",
            "<rss version='2.0'><channel><item><title>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>",
            "<metalink xmlns='urn:ietf:params:xml:ns:metalink'><file><size>",
            "<opml version='2.0'><body><outline>");

    private static final long LITTLE = 64_000_000;

    static Stream<Arguments> piecesWithoutAnEnd() {
        return BEGINNINGS.stream().flatMap(it -> Stream.of("<!-- ", "<a b='", "<![CDATA[", "<?a ", "<a", "</a", "&a")
                .map(piece -> Arguments.of(it, piece)));
    }

    static Stream<String> beginnings() {
        return BEGINNINGS.stream();
    }

    /// What reading it allocates in all, whatever was freed in between.
    private static long bytesToRefuse(InputStream in, @Nullable TrackFormat wanted, Reason reason) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Lists.assertRefused(in, wanted, reason);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void byEntitiesThatLaughABillionTimesIsRefusedBeforeTheFirst(String beginning) {
        String laughs = "<!DOCTYPE x [<!ENTITY a0 'ha'><!ENTITY a1 '&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;'>"
                + "<!ENTITY a2 '&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;'>]>";

        Lists.assertRefused("<?xml version='1.0'?>" + laughs + beginning + "&a2;", formatOf(beginning),
                Reason.DOCTYPE);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void byAnEntityOutsideOfItIsRefusedWithoutALook(String beginning) {
        for (String external : List.of("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/hostname'>%p;]>")) {
            Lists.assertRefused(external + beginning + "&a;", formatOf(beginning), Reason.DOCTYPE);
        }
    }

    @ParameterizedTest
    @MethodSource("piecesWithoutAnEnd")
    void byAPieceOfMarkupWithoutAnEndIsGivenUpEarly(String beginning, String piece) throws IOException {
        var endless = new EndlessInput(beginning + piece, "aaaaaaaaaa");

        assertThatExceptionOfType(UnreadableTracksException.class)
                .isThrownBy(() -> TrackLists.read(endless, null, null))
                .extracting(UnreadableTracksException::reason).isIn(Reason.TOO_LARGE, Reason.MALFORMED);
        assertThat(endless.taken()).isLessThan(5_000_000);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void byATextWithoutAnEndIsGivenUpAtTheLimitWithLittleMemory(String beginning) {
        var endless = new EndlessInput(beginning, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n");

        assertThat(bytesToRefuse(endless, null, Reason.TOO_LARGE)).isLessThan(LITTLE);
        assertThat(endless.taken()).isBetween(TrackLists.MOST_BYTES, TrackLists.MOST_BYTES + 1_000_000);
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void byElementsWithinElementsIsGivenUpEarly(String beginning) {
        var endless = new EndlessInput(beginning, "<a>");

        Lists.assertRefused(endless, null, Reason.MALFORMED);
        assertThat(endless.taken()).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<rss><channel>|<item><title>a</title></item>",
            "<rss><channel><item>|<title>a</title>", "<playlist><trackList>|<track/>",
            "<feed xmlns='http://www.w3.org/2005/Atom'>|<entry/>", "<rss><channel>|<other/>"})
    void byMoreElementsThanAnybodyHasEndsWithAnError(String beginning, String element) {
        assertThatExceptionOfType(UnreadableTracksException.class)
                .isThrownBy(() -> TrackLists.read(new EndlessInput(beginning, element), null, null))
                .extracting(UnreadableTracksException::reason).isIn(Reason.TOO_LARGE, Reason.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({"M3U,http://h/", "CSV,'url,title\n\"'"})
    void byALineWithoutAnEndIsGivenUpAtTheLimitWithLittleMemory(TrackFormat format, String beginning) {
        assertThat(bytesToRefuse(new EndlessInput(beginning, "aaaaaaaaaa"), format, Reason.TOO_LARGE))
                .isLessThan(LITTLE);
    }

    @ParameterizedTest
    @CsvSource({"M3U,a", "LINKS,a", "CSV,a"})
    void byLinesWithoutAnEndEndsWithAnError(TrackFormat format, String line) {
        assertThatExceptionOfType(UnreadableTracksException.class)
                .isThrownBy(() -> TrackLists.read(new EndlessInput("url\n", line + "\n"), format, null))
                .extracting(UnreadableTracksException::reason).isIn(Reason.TOO_LARGE, Reason.TOO_MANY);
    }

    @Test
    void byMoreTracksThanAnybodyHasIsRefused() {
        var text = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i <= TrackLists.MOST_ENTRIES; i++) {
            text.append("http://h/").append(i).append('\n');
        }

        Lists.assertRefused(text.toString(), Reason.TOO_MANY);
        assertThat(Lists.read(text.substring(0, text.lastIndexOf("http"))).tracks())
                .hasSize(TrackLists.MOST_ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "{", "}", "[", "{a,", ".", "http://", "http://a/{a,b}", "%", "\t", "a:", "//",
            " "})
    void byOneSignAgainAndAgainIsReadLikeAnyOther(String sign) throws IOException {
        String line = "http://h/" + sign.repeat(60_000 / sign.length());

        for (String text : List.of(line, line + "x", sign.repeat(60_000 / sign.length()))) {
            for (TrackFormat format : List.of(TrackFormat.LINKS, TrackFormat.M3U)) {
                assertThat(read(text, format)).isEqualTo(format);
            }
        }
    }

    private static TrackFormat read(String text, TrackFormat format) throws IOException {
        try {
            return Lists.read(text, format, "https://h/").format();
        } catch (UncheckedIOException refused) {
            assertThat(refused).hasCauseInstanceOf(UnreadableTracksException.class);
            return format;
        }
    }

    @Test
    void doesNotHideThatItsReadingFailed() {
        var failing = new InputStream() {
            private final InputStream before = new ByteArrayInputStream(
                    (BEGINNINGS.getFirst() + "a".repeat(100_000)).getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = before.read();
                if (next < 0) {
                    throw new IOException("The line broke");
                }
                return next;
            }
        };

        assertThatIOException().isThrownBy(() -> TrackLists.read(failing, null, null)).withMessage("The line broke");
    }

    private static TrackFormat formatOf(String beginning) {
        return switch (beginning.substring(1, 4)) {
            case "pla" -> TrackFormat.XSPF;
            case "rss" -> TrackFormat.RSS;
            case "fee" -> TrackFormat.ATOM;
            case "met" -> TrackFormat.METALINK;
            default -> TrackFormat.OPML;
        };
    }
}
