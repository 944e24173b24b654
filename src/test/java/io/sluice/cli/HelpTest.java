package io.sluice.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.sluice.i18n.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The help of the commands")
class HelpTest {
    private static final CommandLine ENGLISH = Model.of(Messages.in(Locale.ENGLISH));

    private static Stream<String> commands() {
        return Command.ALL.stream().map(Command::name);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasExamplesThatCanBeTyped(String name) {
        CommandLine command = Objects.requireNonNull(ENGLISH.getSubcommands().get(name));
        List<String> examples = Arrays.stream(command.getCommandSpec().usageMessage().footer())
                .filter(line -> line.contains("sluice " + name)).toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            String[] words = example.replaceAll(".*sluice (?=" + name + ")", "").replaceAll("[)>&|].*", "")
                    .replaceAll("\"([^\" ]*) ([^\"]*)\"", "$1$2").strip().split(" +");
            assertThat(ENGLISH.parseArgs(words).errors()).as(example).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void leavesNoPatternOfAFormatBehind(String language) {
        CommandLine model = Model.of(Messages.in(Locale.of(language)));
        Stream.concat(Stream.of(model), model.getSubcommands().values().stream()).forEach(
                it -> assertThat(it.getUsageMessage(CommandLine.Help.Ansi.OFF)).doesNotContain("%", "{", "null"));
    }

    @Test
    void isInTheLanguageOfTheUser() {
        assertThat(Model.of(Messages.in(Locale.GERMAN)).getUsageMessage(CommandLine.Help.Ansi.OFF))
                .startsWith("Aufruf: sluice").contains("Beispiele:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sluice", "sluice.cmd"})
    void isOfCommandsThatTheStartScriptKnows(String script) throws Exception {
        Matcher words = Pattern.compile("(?:^ *|\\()(add[ |][^)]+)\\)", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("packaging/bin", script)));
        assertThat(words.find()).isTrue();
        assertThat(words.group(1).split("[ |]+")).contains(commands().toArray(String[]::new)).contains("help");
    }

    @Test
    void isInTheDocument() throws Exception {
        String document = Files.readString(Path.of("docs/command-line.md"));
        assertThat(commands()).allSatisfy(name -> assertThat(document).contains("`sluice " + name));
        assertThat(ExitCode.values()).allSatisfy(it -> assertThat(document).contains("| " + it.code() + " |"));
    }
}
