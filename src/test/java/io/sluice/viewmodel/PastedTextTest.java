package io.sluice.viewmodel;

import java.net.URI;
import java.util.List;

import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A text that was pasted")
class PastedTextTest {
    private static List<String> links(PastedText text) {
        return text.files().stream().flatMap(it -> it.links().stream()).map(URI::toString).toList();
    }

    private static List<String> problems(PastedText text) {
        return text.problems().stream().map(UserMessage::key).toList();
    }

    @Test
    void mayMixLinksAndCommandsOfCurl() {
        PastedText text = PastedText.read("""
                http://a.example/1
                curl 'http://a.example/2' \\
                  -H 'x-token: t'
                and http://a.example/3
                $ curl http://a.example/4 | sh
                http://a.example/1
                """);

        assertThat(links(text)).containsExactly("http://a.example/1", "http://a.example/2", "http://a.example/3",
                "http://a.example/4");
        assertThat(text.files()).extracting(it -> it.options().headers()).containsExactly(List.of(),
                List.of(new RequestHeader("x-token", "t")), List.of(), List.of());
        assertThat(text.problems()).isEmpty();
        assertThat(text.refused()).isEmpty();
    }

    @Test
    void givesWhatACommandOfCurlSaysToItsFile() {
        Wanted file = PastedText.read("curl -u 'me:p@ß w' -o x.iso --limit-rate 1M example.org/1").files().getFirst();

        assertThat(file.links()).containsExactly(URI.create("http://me:p%40%C3%9F%20w@example.org/1"));
        assertThat(file.fileName()).isEqualTo("x.iso");
        assertThat(file.options().bytesPerSecond()).isEqualTo(1 << 20);
    }

    @Test
    void givesNoNameToSeveralFiles() {
        PastedText text = PastedText.read("curl -o x.iso http://a.example/[1-2]");

        assertThat(text.files()).hasSize(2).allMatch(it -> it.fileName() == null);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {"curl -d a=1 http://a.example/1,add.curl.sendsData",
            "curl -X PUT http://a.example/1,add.curl.otherMethod", "curl -s,add.curl.withoutLink",
            "curl http://a.example/1 -H,add.curl.valueMissing", "curl 'http://a.example/1,add.curl.quoteNotClosed",
            "curl -H 'a b: c' http://a.example/1,add.curl.notAHeader", "curl $URL,add.curl.needsTheShell",
            "curl -b s=1 http://a.example/1 http://b.example/2,add.secretsOfOne",
            "curl -u me:p http://a.example/1 https://a.example/2,add.secretsOfOne"})
    void keepsACommandThatCannotBeFollowedAndSaysWhy(String command, String problem) {
        PastedText text = PastedText.read("http://a.example/0\n" + command + "\n");

        assertThat(links(text)).containsExactly("http://a.example/0");
        assertThat(text.refused()).containsExactly(command);
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void sendsHarmlessHeadersToSeveralServers() {
        PastedText text = PastedText.read("curl -A Me/1 -H 'Accept: */*' http://a.example/1 http://b.example/2");

        assertThat(text.files()).hasSize(2);
        assertThat(text.problems()).isEmpty();
    }

    @Test
    void namesTheOptionsThatAreLeftOut() {
        PastedText text = PastedText.read("curl -k -x proxy:1 http://a.example/1");

        assertThat(text.files()).hasSize(1);
        assertThat(text.problem()).contains(UserMessage.of("add.curl.leftOut", "-k, -x"));
    }

    @Test
    void withoutAnythingToFetchIsRefusedAsAWhole() {
        assertThat(PastedText.read("hello there\nyou").refused()).containsExactly("you");
        assertThat(PastedText.read(" hello there ").refused()).containsExactly("hello there");
        assertThat(PastedText.read(" \n").problems()).isEmpty();
    }
}
