package io.sluice.library;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Checksum;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("A Metalink")
class MetalinkReaderTest {
    private static final String HEAD = "<metalink xmlns=\"urn:ietf:params:xml:ns:metalink\">";
    private static final String TWO_FILES = "<?xml version=\"1.0\"?>" + HEAD + """
            <file name="a/b.iso"><size>5</size><hash type="md5">%s</hash><hash type="sha-256">%s</hash>
            <hash type="crc32">1234</hash>
            <pieces length="1" type="sha-512"><hash>%s</hash></pieces>
            <url>http://third/</url><url priority="2">http://second/</url><url priority="1">http://first/</url>
            <url>ftp://other/</url><metaurl mediatype="torrent">http://t/</metaurl></file>
            <file name="c"><url>http://c/</url></file></metalink>"""
            .formatted("0".repeat(32), "1".repeat(64), "2".repeat(128));
    private static final List<URI> MIRRORS = List.of(URI.create("http://first/"), URI.create("http://second/"),
            URI.create("http://third/"));
    private static final Checksum SUM = Checksum.parse("sha-256=" + "1".repeat(64));

    private static List<MetalinkFile> files(String text) throws IOException {
        return MetalinkReader.files(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hasFilesWithMirrorsTheBestFirstAndTheStrongestChecksum() throws IOException {
        assertThat(files(TWO_FILES)).containsExactly(new MetalinkFile("a/b.iso", 5L, MIRRORS, SUM),
                new MetalinkFile("c", null, List.of(URI.create("http://c/")), null));
    }

    @Test
    void isATrackForEachFile() {
        TrackList list = Lists.read(TWO_FILES);

        assertThat(list.format()).isEqualTo(TrackFormat.METALINK);
        assertThat(list.tracks()).hasSize(2);
        Track first = list.tracks().getFirst();
        assertThat(first.caption().title()).isEqualTo("b.iso");
        assertThat(first.sources()).isEqualTo(MIRRORS);
        assertThat(first.content()).isEqualTo(new Track.Content(5L, null, SUM));
    }

    @Test
    void listsAFileWithoutALinkThatCanBeFetched() {
        assertThat(Lists.read(HEAD + "\n<file name=\"x\"><url>ftp://h/x</url></file></metalink>").skipped())
                .containsExactly(new Skipped(2, Reason.NO_LINK, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<a/>", HEAD, HEAD + "</metalink>", HEAD + "<file><url>http://a/</url>",
            HEAD + "<file><url>http://a/</url></file>",
            "<metalink version=\"3.0\" xmlns=\"http://www.metalinker.org/\"><files><file/></files></metalink>"})
    void thatIsNoneOrNotWholeIsRefusedWhereAllOfItIsWanted(String text) {
        assertThatExceptionOfType(UnreadableTracksException.class).isThrownBy(() -> files(text))
                .extracting(UnreadableTracksException::reason).isEqualTo(UnreadableTracksException.Reason.MALFORMED);
    }
}
