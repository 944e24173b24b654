package io.sluice.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.sluice.model.Checksum;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("A Metalink")
class MetalinkReaderTest {
    private static final String HEAD = "<metalink xmlns=\"urn:ietf:params:xml:ns:metalink\">";

    private static List<MetalinkReader.Entry> read(String text) {
        return MetalinkReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hasFilesWithMirrorsTheBestFirstAndTheStrongestChecksum() {
        List<MetalinkReader.Entry> files = read("<?xml version=\"1.0\"?>" + HEAD + """
                <file name="a/b.iso"><size>5</size><hash type="md5">%s</hash><hash type="sha-256">%s</hash>
                <hash type="crc32">1234</hash>
                <pieces length="1" type="sha-512"><hash>%s</hash></pieces>
                <url>http://third/</url><url priority="2">http://second/</url><url priority="1">http://first/</url>
                <url>ftp://other/</url><metaurl mediatype="torrent">http://t/</metaurl></file>
                <file name="c"><url>http://c/</url></file></metalink>"""
                .formatted("0".repeat(32), "1".repeat(64), "2".repeat(128)));
        assertThat(files).containsExactly(
                new MetalinkReader.Entry("a/b.iso",
                        List.of(URI.create("http://first/"), URI.create("http://second/"), URI.create("http://third/")),
                        Checksum.parse("sha-256=" + "1".repeat(64))),
                new MetalinkReader.Entry("c", List.of(URI.create("http://c/")), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<a/>", HEAD, HEAD + "</metalink>", HEAD + "<file><url>http://a/</url>",
            "<metalink version=\"3.0\" xmlns=\"http://www.metalinker.org/\"><files><file/></files></metalink>",
            "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + HEAD
                    + "<file><url>http://&b;/</url></file></metalink>",
            "<!DOCTYPE m [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + HEAD
                    + "<file><url>http://&a;/</url></file></metalink>"})
    void thatIsNoneIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessageContaining("Metalink");
    }
}
