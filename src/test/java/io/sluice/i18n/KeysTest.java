package io.sluice.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Of the keys of texts")
class KeysTest {
    private static final Path SOURCES = Path.of("src/main/java/io/sluice");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("io.sluice.i18n.messages", Locale.ROOT);
    private static final Pattern KEY = Pattern.compile(
            "\"((?:add|app|download|failure|format|login|notice|search|settings|status|ui)\\.(?!json\")[A-Za-z.]*[A-Za-z0-9])\"");
    // The arguments of a message end at the parenthesis that closes it; one level of calls inside is enough here.
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:UserMessage\\.of|Text\\.of|needs|text)\\(\\s*(?:Remedy\\.\\w+,\\s*)?" + KEY
                    + "((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*)\\)");

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

    @Test
    void everyTextIsAPatternWithTypographicApostrophes() {
        for (String key : TEXTS.keySet()) {
            assertThat(new MessageFormat(TEXTS.getString(key), Locale.ROOT).toPattern()).as(key).isNotBlank();
            assertThat(TEXTS.getString(key)).as(key).doesNotContain("'").doesNotContain("!");
        }
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
