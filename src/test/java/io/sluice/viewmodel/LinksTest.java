package io.sluice.viewmodel;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("In a text that was pasted")
class LinksTest {
    @Test
    void everyLineMayBeALink() {
        Links links = Links.in("http://a.example/1\r\n\n  https://b.example/2  \n");

        assertThat(links.good()).containsExactly(URI.create("http://a.example/1"), URI.create("https://b.example/2"));
        assertThat(links.problem()).isEmpty();
    }

    @Test
    void linksAreFoundInSentences() {
        Links links = Links
                .in("See (https://a.example/x_(1).iso), then <http://b.example/y>. Re: \"http://c.example/z\"!");

        assertThat(links.good()).extracting(URI::toString).containsExactly("https://a.example/x_(1).iso",
                "http://b.example/y", "http://c.example/z");
        assertThat(links.refused()).isEmpty();
    }

    @Test
    void theSameLinkCountsOnce() {
        assertThat(Links.in("http://a.example/1 http://a.example/1").good()).hasSize(1);
    }

    @Test
    void linksAloneOnOneLineAreMirrorsOfOneFile() {
        Links links = Links.in("http://a.example/x/1.iso http://b.example/1.iso\thttp://c.example/1.iso?m=2\n"
                + "http://a.example/2.iso");

        assertThat(links.files()).extracting(List::size).containsExactly(3, 1);
        assertThat(links.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example/1.iso http://b.example/2.iso",
            "http://a.example/v1/setup.exe http://a.example/v2/setup.exe", "http://a.example/ http://b.example/",
            "See http://a.example/1.iso and http://b.example/1.iso"})
    void otherLinksOnOneLineAreFilesOfTheirOwn(String line) {
        assertThat(Links.in(line).files()).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void patternsAreEachOfTheirLinks() {
        Links links = Links.in("http://a.example/[08-10].jpg, http://b.example/{x,y}");

        assertThat(links.files()).containsExactly(List.of(URI.create("http://a.example/08.jpg")),
                List.of(URI.create("http://a.example/09.jpg")), List.of(URI.create("http://a.example/10.jpg")),
                List.of(URI.create("http://b.example/x")), List.of(URI.create("http://b.example/y")));
    }

    @Test
    void patternsBesideEachOtherAreTheMirrorsOfManyFiles() {
        Links links = Links.in("http://a.example/[1-3].jpg http://b.example/[1-3].jpg");

        assertThat(links.files()).extracting(List::size).containsExactly(2, 2, 2);
        assertThat(Links.in("http://a.example/[1-3].jpg http://b.example/[1-2].jpg").files()).extracting(List::size)
                .containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void aPatternOfTooManyIsRefused() {
        Links links = Links.in("http://a.example/[1-10001].jpg\nhttp://a.example/1");

        assertThat(links.good()).containsExactly(URI.create("http://a.example/1"));
        assertThat(links.problem()).contains(UserMessage.of("add.tooMany", "http://a.example/[1-10001].jpg", 10_000));
    }

    @Test
    void bracketsOfAnAddressAreNoPattern() {
        assertThat(Links.in("http://[2001:db8::1]:8080/[1-2]").good()).extracting(URI::toString)
                .containsExactly("http://[2001:db8::1]:8080/1", "http://[2001:db8::1]:8080/2");
    }

    @Test
    void anotherSchemeIsRefusedByNameAndTheRestGoesOn() {
        Links links = Links.in("ftp://a.example/1\nhttp://b.example/2");

        assertThat(links.good()).containsExactly(URI.create("http://b.example/2"));
        assertThat(links.problem().orElseThrow())
                .isEqualTo(UserMessage.of("add.refusedScheme", "ftp", "ftp://a.example/1"));
    }

    @Test
    void aMagnetLinkIsRefusedByName() {
        assertThat(Links.in("magnet:?xt=urn:btih:1").problem().orElseThrow().key()).isEqualTo("add.refusedScheme");
    }

    @Test
    void aWordThatIsNoLinkIsRefusedAndTheRestGoesOn() {
        Links links = Links.in("http:/a.example\nhttp://b.example/2");

        assertThat(links.good()).hasSize(1);
        assertThat(links.problem().orElseThrow()).isEqualTo(UserMessage.of("add.noLink", "http:/a.example"));
    }

    @Test
    void severalRefusalsAreCounted() {
        assertThat(Links.in("ftp://a/1 mailto:me@a.example http://").problem().orElseThrow())
                .isEqualTo(UserMessage.of("add.refusedMany", 3, "ftp://a/1"));
    }

    @Test
    void aTextWithoutALinkIsRefusedShortened() {
        String told = (String) Links.in("no link at all ".repeat(10)).problem().orElseThrow().arguments().getFirst();

        assertThat(told).hasSize(60).endsWith("…");
    }

    @Test
    void nothingIsNoProblem() {
        assertThat(Links.in(" \n ").problem()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"http://a.example/a|b{c}.iso, http://a.example/a%7Cb%7Bc%7D.iso",
            "http://a.example/100%.zip, http://a.example/100%25.zip",
            "http://a.example/ö.iso, http://a.example/%C3%B6.iso",
            "http://bücher.example/x, http://xn--bcher-kva.example/x"})
    void whatALinkMayNotHoldIsEncoded(String written, String link) {
        assertThat(Links.in(written).good()).extracting(URI::toString).containsExactly(link);
    }
}
