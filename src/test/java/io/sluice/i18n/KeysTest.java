package io.sluice.i18n;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Of the keys of texts")
class KeysTest {
    private static final Path SOURCES = Path.of("src/main/java/io/sluice");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.sluice.i18n.messages", Locale.ROOT);
    private static final Pattern KEY = Pattern.compile(
            "\"((?:add|app|cli|download|failure|format|login|notice|search|settings|status|ui)\\.(?!json\")[A-Za-z.]*[A-Za-z0-9])\"");
    // The arguments of a message end at the parenthesis that closes it; one level of calls inside is enough here.
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:UserMessage\\.of|Text\\.of|needs|text)\\(\\s*(?:Remedy\\.\\w+,\\s*)?" + KEY
                    + "((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*)\\)");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void everyOneUsedExists() throws IOException {
        assertThat(used()).isSubsetOf(TEXTS.keySet());
    }

    @Test
    void everyOneThatExistsIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(TEXTS.keySet());
        unused.removeAll(used());
        assertThat(unused).isEmpty();
    }

    @Test
    void eachGetsAsManyArgumentsAsItsTextShows() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int seen = 0;
        Matcher messages = MESSAGE.matcher(sources());
        while (messages.find()) {
            seen++;
            int shown = new MessageFormat(TEXTS.getString(messages.group(1)), Locale.ROOT)
                    .getFormatsByArgumentIndex().length;
            if (arguments(messages.group(2)) < shown) {
                wrong.add(messages.group(1));
            }
        }

        assertThat(seen).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextIsAPatternWithTypographicApostrophes(String language) throws IOException {
        texts(language).forEach((key, text) -> {
            assertThat(new MessageFormat(text, Locale.ROOT).toPattern()).as(key).isNotBlank();
            assertThat(text).as(key).doesNotContain("'").doesNotContain("!");
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOneHasATextInEachLanguageAndNoLanguageHasAnother(String language) throws IOException {
        assertThat(texts(language).keySet()).containsExactlyInAnyOrderElementsOf(TEXTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyOneShowsTheSameArgumentsInEachLanguageAndCountsThemAlike(String language) throws IOException {
        texts(language).forEach((key, text) -> {
            assertThat(shown(text)).as(key).isEqualTo(shown(TEXTS.getString(key)));
            assertThat(counted(text)).as(key).isEqualTo(counted(TEXTS.getString(key)));
        });
    }

    // A word may be the same in two languages, a sentence is not; commands are typed alike in all of them.
    @ParameterizedTest
    @MethodSource("languages")
    void noSentenceIsLeftUntranslated(String language) throws IOException {
        assertThat(texts(language).entrySet().stream()
                .filter(it -> !it.getKey().startsWith("cli.") || !it.getKey().endsWith(".examples"))
                .filter(it -> it.getValue().split("\\P{L}+").length > 4
                        && it.getValue().equals(TEXTS.getString(it.getKey())))
                .map(Map.Entry::getKey)).isEmpty();
    }

    private static Stream<String> languages() {
        return Languages.choices().stream().filter(tag -> !tag.isEmpty() && !tag.equals("en"));
    }

    private static Map<String, String> texts(String language) throws IOException {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/io/sluice/i18n/messages_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }

    /// The numbers of the arguments, also of those that stand inside of a plural.
    private static Set<String> shown(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /// Where the plurals of a text begin, such as one and more than one. How often it counts is a matter of grammar.
    private static Set<String> counted(String text) {
        return Stream.of(new MessageFormat(text, Locale.ROOT).getFormats()).filter(ChoiceFormat.class::isInstance)
                .map(choice -> Arrays.toString(((ChoiceFormat) choice).getLimits())).collect(Collectors.toSet());
    }

    private static int arguments(String list) {
        int depth = 0;
        int commas = 0;
        for (int index = 0; index < list.length(); index++) {
            char character = list.charAt(index);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            commas += character == ',' && depth == 0 ? 1 : 0;
        }
        return commas;
    }

    private static Set<String> used() throws IOException {
        return KEY.matcher(sources()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            return tree.filter(file -> file.toString().endsWith(".java")).map(KeysTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
