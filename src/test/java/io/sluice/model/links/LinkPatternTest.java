package io.sluice.model.links;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A link's pattern")
class LinkPatternTest {
    private static List<String> links(String pattern) {
        return LinkPattern.of(pattern).links();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"img[1-3].jpg|img1.jpg img2.jpg img3.jpg", "[08-11]|08 09 10 11",
            "[8-011]|008 009 010 011", "[0-2]|0 1 2", "[3-1]|3 2 1", "[1-9:4]|1 5 9", "[1-8:4]|1 5", "[9-1:4]|9 5 1",
            "[5-5]|5", "disc-[a-c].iso|disc-a.iso disc-b.iso disc-c.iso", "[C-A]|C B A", "[a-z:10]|a k u",
            "{a,b}.iso|a.iso b.iso", "x{,-src}.gz|x.gz x-src.gz", "{a,b{1,2}}|a b1 b2", "{a[1-2],b}|a1 a2 b",
            "[a-b]/[1-2]|a/1 a/2 b/1 b/2", "{a,b},c|a,c b,c"})
    void standsForItsLinksInTheirOrder(String pattern, String links) {
        assertThat(String.join(" ", links(pattern))).isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1]:8080/a", "http://[2001:db8::1-2]/", "http://u@[fe80::1]/x[a]", "x[1-]",
            "[-3]",
            "[a-Z]", "[1-3:0]", "[1-3", "1-3]", "{a}", "{}", "{a,b", "a,b}", "a\\b", "[1234567890123456789-2]", "?q=[]",
            "[1-3:]", ""})
    void thatIsNoneStandsForItself(String text) {
        assertThat(links(text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\\[1-3\\]|[1-3]", "\\{a,b\\}|{a,b}", "{a\\,b,c}|a,b c", "{\\{,x}|{ x",
            "\\\\[1-2]|\\[1-2]"})
    void losesItsMeaningByABackslash(String pattern, String links) {
        assertThat(String.join(" ", links(pattern))).isEqualTo(links);
    }

    @Test
    void isCountedWithoutBeingWrittenOut() {
        assertThat(LinkPattern.of("[1-10000]").size()).isEqualTo(LinkPattern.MOST);
        assertThat(LinkPattern.of("[0-999999999999999999][0-999999999999999999]{a,b}").size())
                .isEqualTo(LinkPattern.MOST + 1);
        assertThatThrownBy(() -> links("[1-10001]")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void mayHaveAnyNumberOfBraces() {
        String many = "{".repeat(50_000) + "a,b" + "}".repeat(50_000);
        assertThat(links(many)).hasSize(2);
        assertThat(links("{a,".repeat(50) + "b" + "}".repeat(50))).hasSizeBetween(2, LinkPattern.MOST);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 0, 16).forEach(it -> text.append("[]{},\\-:019azZ/".charAt(it % 15)));
        return text.toString();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void standsForAsManyLinksAsItSays(int seed) {
        LinkPattern pattern = LinkPattern.of(random(new Random(seed)));

        if (pattern.size() <= LinkPattern.MOST) {
            assertThat(pattern.links()).hasSize(pattern.size());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thatIsLiteralStandsForItsLinkAlone(int seed) {
        String text = random(new Random(seed)).replace("\\", "");

        assertThat(links(LinkPattern.literal(text))).containsExactly(text);
    }
}
