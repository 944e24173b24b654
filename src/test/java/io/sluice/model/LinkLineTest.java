package io.sluice.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@DisplayName("A link within a sentence")
class LinkLineTest {
    @ParameterizedTest
    @CsvSource({"(see http://h/a),http://h/a", "see http://h/a(b).,http://h/a(b)", "'[it is http://h/a.]',http://h/a",
            "really? http://h/a?!),http://h/a"})
    void endsBeforeWhatBelongsToTheSentence(String line, URI link) {
        assertThat(LinkLine.read(line).files()).containsExactly(List.of(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {")", "]", ".", ").", "]!"})
    void endsSoonHoweverMuchStandsBehindIt(String sign) {
        String line = "see http://h/a" + sign.repeat(60_000 / sign.length());

        List<List<URI>> files = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> LinkLine.read(line).files());

        assertThat(files).containsExactly(List.of(URI.create("http://h/a")));
    }

    @Test
    void keepsDotsInItsMiddle() {
        String name = ".".repeat(60_000) + "x";

        List<List<URI>> files = assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> LinkLine.read("see http://h/" + name).files());

        assertThat(files).containsExactly(List.of(URI.create("http://h/" + name)));
    }
}
