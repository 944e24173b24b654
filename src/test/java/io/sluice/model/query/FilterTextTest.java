package io.sluice.model.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion.InFolder;
import io.sluice.model.query.Criterion.OfKind;
import io.sluice.model.query.Criterion.OfPriority;
import io.sluice.model.query.Criterion.OfSize;
import io.sluice.model.query.Criterion.OfStatus;
import io.sluice.model.query.Criterion.OfTrack;
import io.sluice.model.query.Criterion.OnHost;
import io.sluice.model.query.Criterion.Text;
import io.sluice.model.query.Criterion.WithExtension;
import io.sluice.model.query.Filter.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A filter as people write it")
class FilterTextTest {
    private static final long GIB = 1L << 30;

    private static Filter read(String text) {
        FilterText.Parsed parsed = FilterText.parse(text);
        assertThat(parsed.problems()).isEmpty();
        return parsed.filter();
    }

    private static Filter filter(Criterion... criteria) {
        return new Filter(List.of(criteria).stream().map(it -> new Term(it, false)).toList());
    }

    @Test
    void isWordsAndPhrases() {
        assertThat(read("debian \"live image\" 13")).isEqualTo(
                filter(new Text("debian"), new Text("live image"), new Text("13")));
        assertThat(read("  ")).isEqualTo(Filter.ALL);
        assertThat(read("\"not closed yet")).isEqualTo(filter(new Text("not closed yet")));
    }

    @Test
    void isKeysAndValues() {
        assertThat(read(
                "status:failed host:Example size:>1G priority:0 ext:iso,.IMG type:music folder:\"My Music\" track:\"Blue Moon\""))
                .isEqualTo(filter(new OfStatus(Set.of(Status.FAILED)), new OnHost("example"),
                        new OfSize(GIB + 1, Long.MAX_VALUE), new OfPriority(Set.of(Priority.P0)),
                        new WithExtension(Set.of("iso", "img")), new OfKind(Set.of(FileKind.MUSIC)),
                        new InFolder("My Music"), new OfTrack("Blue Moon")));
        assertThat(read("STATUS:Failed,paused priority:p1,2")).isEqualTo(
                filter(new OfStatus(Set.of(Status.FAILED, Status.PAUSED)),
                        new OfPriority(Set.of(Priority.P1, Priority.P2))));
    }

    @Test
    void saysNotByAMinusInFront() {
        assertThat(read("-draft -status:failed -\"two words\" well-known")).isEqualTo(new Filter(List.of(
                new Term(new Text("draft"), true), new Term(new OfStatus(Set.of(Status.FAILED)), true),
                new Term(new Text("two words"), true), new Term(new Text("well-known"), false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://files.example/a.iso", "-", "\"\"", ":", "10:30"})
    void takesLinksAndStrayMarksAsTheyAre(String text) {
        assertThat(FilterText.parse(text).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({">1G, 1073741825, 9223372036854775807", ">=1GiB, 1073741824, 9223372036854775807",
            "<1k, 0, 1023", "<=1.5MB, 0, 1572864", "'1,5k', 1536, 1536", "1k..2k, 1024, 2048", "=7, 7, 7", "0, 0, 0"})
    void readsSizes(String size, long least, long most) {
        assertThat(read("size:\"" + size + "\"")).isEqualTo(filter(new OfSize(least, most)));
    }

    @Test
    void keepsWhatIsRightBesideWhatIsWrong() {
        FilterText.Parsed parsed = FilterText.parse("linux stauts:failed size:big status:ok host: priority:7 status:");

        assertThat(parsed.filter()).isEqualTo(filter(new Text("linux")));
        assertThat(parsed.problems()).containsExactly(
                new FilterProblem.UnknownKey("stauts", FilterKey.NAMES),
                new FilterProblem.NotASize("big"),
                new FilterProblem.UnknownValue("status", "ok",
                        List.of("active", "cancelled", "failed", "finished", "paused", "waiting")),
                new FilterProblem.NothingGiven("host"),
                new FilterProblem.UnknownValue("priority", "7", List.of("0", "1", "2")),
                new FilterProblem.UnknownValue("status", "",
                        List.of("active", "cancelled", "failed", "finished", "paused", "waiting")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isReadAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Filter filter = filter(random);
            assertThat(read(FilterText.write(filter))).as(FilterText.write(filter)).isEqualTo(filter);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void neverFailsWhateverIsTyped(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab-:\",.<>=0 9gst/ähostize";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            FilterText.Parsed once = FilterText.parse(text.toString());
            assertThat(FilterText.parse(FilterText.write(once.filter())).filter()).as("%s", text)
                    .isEqualTo(once.filter());
        }
    }

    private static Filter filter(Random random) {
        List<Term> terms = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            terms.add(new Term(criterion(random), random.nextBoolean()));
        }
        return new Filter(terms);
    }

    private static Criterion criterion(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Text(words(random));
            case 1 -> new OfStatus(EnumSet.of(any(random, Status.values()), any(random, Status.values())));
            case 2 -> new OfPriority(EnumSet.of(any(random, Priority.values()), any(random, Priority.values())));
            case 3 -> new OfKind(Set.of(any(random, FileKind.values())));
            case 4 -> new WithExtension(Set.of(any(random, "iso", "mp3", "7z")));
            case 5 -> new OnHost(any(random, "example", "files.example.org", "10.0.0.1"));
            case 6 -> new InFolder(any(random, "/data/Music", "C:\\My Files", "a b"));
            case 7 -> new OfTrack(any(random, "Moon", "Blue Moon", "a:b"));
            default -> size(random.nextInt(9), random.nextInt(9));
        };
    }

    private static Criterion size(int one, int other) {
        return one == 8
                ? new OfSize(other, Long.MAX_VALUE)
                : new OfSize(Math.min(one, other), Math.max(one, other));
    }

    private static String words(Random random) {
        return any(random, "one", "two words", "-minus", "key:value", "http://x.example", "ß", "a,b", "..");
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
