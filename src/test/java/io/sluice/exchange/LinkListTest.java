package io.sluice.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.sluice.model.FetchOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A list of links")
class LinkListTest {
    private static List<List<String>> links(Samples.Read read) {
        return read.wanted().stream().map(it -> it.links().stream().map(URI::toString).toList()).toList();
    }

    @Test
    void isReadLineByLine() throws IOException {
        var read = Samples
                .read("\uFEFFhttp://a.example/1\r\n\r\n  https://b.example/2 \n# a comment\nhttp://c.example/3");
        assertThat(links(read)).containsExactly(List.of("http://a.example/1"), List.of("https://b.example/2"),
                List.of("http://c.example/3"));
        assertThat(read.remarks()).isEmpty();
        assertThat(read.wanted().getFirst().options()).isEqualTo(FetchOptions.NONE);
    }

    @Test
    void mayHoldMirrors() throws IOException {
        assertThat(links(
                Samples.read("http://a.example/1.iso http://b.example/1.iso\nhttp://a.example/2 http://b.example/3")))
                .containsExactly(List.of("http://a.example/1.iso", "http://b.example/1.iso"),
                        List.of("http://a.example/2"), List.of("http://b.example/3"));
    }

    @Test
    void namesEachLineThatHoldsNoLink() throws IOException {
        var read = Samples.read("My links:\nhttp://a.example/1\nftp://a.example/2\nword\n\uFFFD\n");
        assertThat(links(read)).hasSize(1);
        assertThat(read.said()).containsExactly("1 NO_LINK", "3 SCHEME", "4 NO_LINK", "5 NO_LINK");
        assertThat(read.remarks().getFirst().detail()).isEqualTo("My links:");
    }

    @Test
    void isNotHeldUpByALineWithoutAnEnd() throws IOException {
        var read = Samples.read("http://a.example/" + "x".repeat(1 << 20) + "\nhttp://a.example/1\n");
        assertThat(links(read)).hasSize(1);
        assertThat(read.said()).containsExactly("1 TOO_LONG");
        assertThat(read.remarks().getFirst().detail()).hasSize(80).endsWith("…");
    }

    @Test
    void mayBeInUtf16() throws IOException {
        assertThat(links(Samples.read("\uFEFFhttp://a.example/1\n".getBytes(StandardCharsets.UTF_16BE)))).hasSize(1);
    }

    @Test
    void mayBeEmpty() throws IOException {
        assertThat(Samples.read("").entries()).isEmpty();
        assertThat(Samples.read(" \n\n").remarks()).isEmpty();
    }

    @Test
    void isNoPicture() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThatThrownBy(() -> Samples.read(picture)).isInstanceOfSatisfying(UnreadableListException.class,
                it -> assertThat(it.kind()).isEqualTo(UnreadableListException.Kind.NO_TEXT));
        assertThatThrownBy(() -> Samples.read(new byte[]{(byte) 0xC3, (byte) 0x28, (byte) 0xA0, (byte) 0xA1}))
                .isInstanceOf(UnreadableListException.class);
    }
}
