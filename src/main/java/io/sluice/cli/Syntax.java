package io.sluice.cli;

import java.util.List;

import io.sluice.i18n.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/// Tells picocli what may stand behind a command, in the user's language.
final class Syntax {
    static final String JSON = "--json";
    private static final int WIDTH = 100;

    private final CommandSpec spec;
    private final Messages messages;

    /// @param command found again as the user object of what it makes
    Syntax(String name, Object command, Messages messages) {
        this.messages = messages;
        spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage().width(WIDTH).sortOptions(false).sortSynopsis(false)
                .synopsisHeading(text("cli.help.usage") + " ").descriptionHeading("%n")
                .parameterListHeading(heading("cli.help.parameters")).optionListHeading(heading("cli.help.options"))
                .commandListHeading(heading("cli.help.commands")).footerHeading(heading("cli.help.examples"));
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(text("cli.help.help")).build());
    }

    private String heading(String key) {
        return "%n" + text(key) + "%n";
    }

    // picocli formats it once more.
    private String text(String key) {
        return messages.get(key).replace("%", "%%");
    }

    Syntax about(String key) {
        spec.usageMessage().description(text(key).split("\n"));
        return this;
    }

    /// Stands in place of what picocli would write behind “Usage”.
    Syntax usage(String key) {
        spec.usageMessage().customSynopsis(text(key).split("\n"));
        return this;
    }

    Syntax examples(String key) {
        spec.usageMessage().footer(text(key).split("\n"));
        return this;
    }

    Syntax flag(String name, String key) {
        return with(OptionSpec.builder(name).description(text(key)));
    }

    Syntax json() {
        return flag(JSON, "cli.help.json");
    }

    Syntax option(String name, String label, String key) {
        return with(OptionSpec.builder(name).type(String.class).paramLabel(text(label)).description(text(key)));
    }

    /// @param otherwise its value where it is named without one
    Syntax optional(String name, String label, String otherwise, String key) {
        return with(OptionSpec.builder(name).type(String.class).arity("0..1").fallbackValue(otherwise)
                .paramLabel(text(label)).description(text(key)));
    }

    /// One of some words; they are completed, too.
    Syntax choice(String name, List<String> words, String key) {
        return with(OptionSpec.builder(name).type(String.class).completionCandidates(words)
                .paramLabel(String.join("|", words)).description(text(key)).converters(text -> {
                    if (!words.contains(text)) {
                        throw new TypeConversionException(text);
                    }
                    return text;
                }));
    }

    /// May be named several times.
    Syntax several(String name, String label, String key) {
        return with(OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).paramLabel(text(label))
                .description(text(key)));
    }

    Syntax number(String name, int least, int most, String key) {
        return with(OptionSpec.builder(name).type(Integer.class).paramLabel(text("cli.label.number"))
                .description(text(key)).converters(text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new TypeConversionException(text);
                    }
                    return number;
                }));
    }

    <T> Syntax one(String name, String label, Class<T> type, String key) {
        return with(OptionSpec.builder(name).type(type).paramLabel(text(label)).description(text(key)));
    }

    /// @param arity how many: `1`, `1..*`
    Syntax parameters(String label, Class<?> type, String arity, String key) {
        spec.addPositional(PositionalParamSpec.builder().type(List.class).auxiliaryTypes(type).arity(arity)
                .required(!arity.startsWith("0")).paramLabel(text(label)).description(text(key)).build());
        return this;
    }

    private Syntax with(OptionSpec.Builder option) {
        spec.addOption(option.build());
        return this;
    }

    CommandSpec spec() {
        return spec;
    }
}
