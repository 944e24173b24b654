package io.sluice.model.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sluice.model.curl.ShellWords.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The words of a command")
class ShellWordsTest {
    private static List<String> words(String text) {
        ShellWords read = ShellWords.read(text, 0);
        assertThat(read.problem()).isEmpty();
        return read.words();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"curl  a\tb|curl,a,b", "'a b'\"c d\"e|a bc de",
            "a\\ b|a b",
            "'it'\\''s'|it's", "\"a\\\"b\\$c\\d\"|a\"b$c\\d", "$'a\\'b\\\\\\u0021\\x41\\101'|a'b\\!AA", "'' x|,x",
            "a$|a$",
            "http://a/?x=1&y=2;z|http://a/?x=1&y=2;z", "a > f 2>/dev/null|a,-o,f,--stderr,/dev/null"})
    void areThoseOfSh(String text, String words) {
        assertThat(String.join(",", words(text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"curl ^\"a b^\" c|curl,a b,c",
            "curl ^\"a^\\^\"b^\"|curl,a\"b", "curl ^\"50^%^20^&x^\"|curl,50%20&x",
            "curl.exe \"a\\\\\" b\\c|curl.exe,a\\,b\\c",
            "curl.exe \"a\"\"b\" \"\"|curl.exe,a\"b,", "curl.exe \"a & b\" c & d|curl.exe,a & b,c"})
    void areThoseOfWindows(String text, String words) {
        assertThat(String.join(",", words(text))).isEqualTo(words);
    }

    @Test
    void goOnBehindABackslashOrCaretAtTheEndOfALine() {
        assertThat(words("curl a \\\n  -H 'b' \\\r\n c\nd")).containsExactly("curl", "a", "-H", "b", "c");
        assertThat(words("curl ^\"a^\" ^\r\n  -H ^\"b^\"\r\nd")).containsExactly("curl", "a", "-H", "b");
        assertThat(words("curl ^\"a^\n\nb^\"")).containsExactly("curl", "a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a | sh -s x\n", "a ;", "a &&", "a &\r", "a ; "})
    void endWhereTheNextCommandBegins(String first) {
        String text = first.replace("\n", "") + "\ncurl b";

        ShellWords read = ShellWords.read(text, 0);

        assertThat(read.words()).containsExactly("a");
        assertThat(text.substring(read.end()).strip()).isEqualTo("curl b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"curl 'a|QUOTE_NOT_CLOSED", "curl \"a|QUOTE_NOT_CLOSED",
            "curl $'a|QUOTE_NOT_CLOSED", "curl.exe \"a|QUOTE_NOT_CLOSED", "curl $URL|NEEDS_THE_SHELL",
            "curl \"x: ${T}\"|NEEDS_THE_SHELL", "curl `a`|NEEDS_THE_SHELL", "curl \"$(a)\"|NEEDS_THE_SHELL"})
    void areNotKnownWhere(String text, Problem problem) {
        assertThat(ShellWords.read(text, 0).problem()).isEqualTo(Optional.of(problem));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static List<String> random(Random random, String alphabet) {
        List<String> words = new ArrayList<>(List.of("curl"));
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            words.add(random.ints(random.nextInt(12), 0, alphabet.length()).mapToObj(alphabet::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining()));
        }
        return words;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areReadFromShAsTheyWereQuoted(int seed) {
        List<UnaryOperator<String>> quotes = List.of(it -> "'" + it.replace("'", "'\\''") + "'",
                it -> "\"" + it.replaceAll("[\"$`\\\\]", "\\\\$0") + "\"",
                it -> "$'" + it.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("!", "\\u0021")
                        + "'");
        Random random = new Random(seed);
        List<String> words = random(random, "ab '\"\\$`!&|;<>^%#\n*é");
        String text = words.stream().map(it -> quotes.get(random.nextInt(3)).apply(it))
                .collect(Collectors.joining(" "));

        assertThat(words("curl" + text.substring(text.indexOf(' ')))).as(text).isEqualTo(words);
    }

    // As browsers do, but with backslashes doubled only where they mean something.
    private static String forCmd(String word) {
        String forC = "\"" + word.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1") + "\"";
        return forC.replaceAll("[^a-zA-Z0-9 ]", "^$0");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areReadFromCmdAsTheyWereQuoted(int seed) {
        List<String> words = random(new Random(seed), "ab '\"\\$`!&|;<>^%#*é");
        String text = words.stream().skip(1).map(ShellWordsTest::forCmd).collect(Collectors.joining(" "));

        assertThat(words("curl " + text)).as(text).isEqualTo(words);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverReachBeyondTheText(int seed) {
        String text = String.join(" ", random(new Random(seed), "a '\"\\$`&|;>^\n\r{x0U"));

        assertThat(ShellWords.read(text, 0).end()).isBetween(0, text.length());
    }
}
