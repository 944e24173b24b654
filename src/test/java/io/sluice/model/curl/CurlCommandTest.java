package io.sluice.model.curl;

import java.util.List;

import io.sluice.model.RequestHeader;
import io.sluice.model.curl.CurlCommand.Reason;
import io.sluice.model.curl.CurlCommand.Refused;
import io.sluice.model.curl.CurlCommand.Understood;
import io.sluice.model.links.LinkPattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A command of curl")
class CurlCommandTest {
    private static CurlCommand understood(String text) {
        CurlCommand.Reading reading = CurlCommand.read(text, 0);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).command();
    }

    @Test
    void isTakenAsABrowserCopiesItForSh() {
        CurlCommand command = understood("""
                curl 'https://a.example/f.iso?x=1&y=2' \\
                  -H 'accept: */*' \\
                  -H $'x-note: it\\'s' \\
                  -b 'sid=1; lang=de' \\
                  -H 'if-none-match: "abc"' -H 'Range: bytes=0-' \\
                  -H 'user-agent: Browser/1' --compressed
                """);

        assertThat(command.links()).containsExactly("https://a.example/f.iso?x=1&y=2");
        assertThat(command.headers()).containsExactly(new RequestHeader("accept", "*/*"),
                new RequestHeader("x-note", "it's"), new RequestHeader("user-agent", "Browser/1"),
                new RequestHeader("Cookie", "sid=1; lang=de"));
        assertThat(command.leftOut()).isEmpty();
    }

    @Test
    void isTakenAsABrowserCopiesItForWindows() {
        CurlCommand command = understood("curl ^\"https://a.example/f.iso?x=1^&y=%^20^\" ^\r\n"
                + "  -H ^\"sec-ch-ua: ^\\^\"Browser^\\^\";v=^\\^\"1^\\^\"^\" ^\r\n  -b ^\"sid=1^\"\r\n");

        assertThat(command.links()).containsExactly("https://a.example/f.iso?x=1&y=%20");
        assertThat(command.headers()).containsExactly(new RequestHeader("sec-ch-ua", "\"Browser\";v=\"1\""),
                new RequestHeader("Cookie", "sid=1"));
    }

    @Test
    void givesWhatOptionsSay() {
        CurlCommand command = understood("curl -sSLu me:secret -e https://a.example/page -A Me/1 --limit-rate 100K"
                + " -o /data/dir/x.iso https://a.example/1");

        assertThat(command.login()).isEqualTo("me:secret");
        assertThat(command.headers()).containsExactly(new RequestHeader("Referer", "https://a.example/page"),
                new RequestHeader("User-Agent", "Me/1"));
        assertThat(command.bytesPerSecond()).isEqualTo(102_400);
        assertThat(command.fileName()).isEqualTo("x.iso");
        assertThat(command.folder()).isEqualTo("/data/dir");
    }

    @ParameterizedTest
    @CsvSource({"-o x.iso,x.iso", "-ox.iso,x.iso", "--output dir/x.iso,x.iso", "> x.iso,x.iso", "-so x.iso,x.iso",
            "-o -,", "-O,", "-o /dev/null,"})
    void givesTheNameInEachWayOfWritingIt(String option, String name) {
        assertThat(understood("curl http://a.example/1 " + option).fileName()).isEqualTo(name);
    }

    @Test
    void mayHaveSeveralLinksAndPatterns() {
        CurlCommand command = understood("curl -O http://a.example/[1-2] --url http://a.example/{x,y}");

        assertThat(command.links()).containsExactly("http://a.example/[1-2]", "http://a.example/{x,y}");
        assertThat(understood("curl -g http://a.example/[1-2]").links()).map(LinkPattern::of).map(LinkPattern::links)
                .containsExactly(List.of("http://a.example/[1-2]"));
    }

    @Test
    void putsDataIntoTheLinkWhereItAsksForThat() {
        assertThat(understood("curl -G -d a=1 --data b=2 http://a.example/x?c").links())
                .containsExactly("http://a.example/x?c&a=1&b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x proxy:1", "--proxy proxy:1", "-k", "--netrc", "-K file", "--no-such", "--resolve a:1:b",
            "-H @file", "-b jar.txt", "--output-dir sub", "--limit-rate quick"})
    void namesWhatItLeavesOut(String option) {
        CurlCommand command = understood("curl " + option + " http://a.example/1");

        assertThat(command.leftOut()).hasSize(1).allMatch(option::startsWith);
        assertThat(command.links()).containsExactly("http://a.example/1");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"-d a=1 http://a.example/,SENDS_DATA,-d",
            "--data-raw a=1 http://a.example/,SENDS_DATA,--data-raw", "-G -d @file http://a.example/,SENDS_DATA,-d",
            "-F a=b http://a.example/,SENDS_DATA,-F", "--json {} http://a.example/,SENDS_DATA,--json",
            "-X POST http://a.example/,OTHER_METHOD,POST", "-I http://a.example/,OTHER_METHOD,HEAD",
            "-s,WITHOUT_LINK,~~", "http://a.example/ -H,VALUE_MISSING,-H",
            "-H 'a b: c' http://a.example/,NOT_A_HEADER,a b", "'http://a.example/,QUOTE_NOT_CLOSED,~~",
            "$URL,NEEDS_THE_SHELL,~~"})
    void isRefusedWithTheReason(String rest, Reason reason, String what) {
        assertThat(CurlCommand.read("curl " + rest, 0)).isEqualTo(new Refused(reason, what, ("curl " + rest).length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl x", "  curl x", "$ curl x", "> curl.exe x", "curl\tx"})
    void isSeenByItsBeginning(String text) {
        assertThat(CurlCommand.beginsAt(text, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curly x", "curl", "http://curl x", "use curl x", "curl.se/download", ""})
    void isNotSeenInOtherText(String text) {
        assertThat(CurlCommand.beginsAt(text, 0)).isFalse();
    }

    @Test
    void endsWhereTheNextBegins() {
        String text = "curl 'http://a.example/1' ;\ncurl 'http://a.example/2'";

        CurlCommand.Reading first = CurlCommand.read(text, 0);

        assertThat(text.substring(first.end())).isEqualTo("\ncurl 'http://a.example/2'");
    }

    @Test
    void hidesItsSecretsInTheLog() {
        assertThat(understood("curl -u me:secret -b sid=secret http://a.example/1").toString())
                .doesNotContain("secret");
    }
}
