package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What fish reads to complete commands: a line for each command and each option.
final class FishCompletion {
    private static final String FIRST = "complete -c " + Model.PROGRAM + " -n __fish_use_subcommand";

    private FishCompletion() {
    }

    static List<String> of(CommandLine model) {
        List<String> lines = new ArrayList<>();
        lines.add("complete -c " + Model.PROGRAM + " -f");
        model.getCommandSpec().options().forEach(it -> lines.add(FIRST + option(it)));
        model.getSubcommands().forEach((name, command) -> {
            lines.add(FIRST + " -a " + name + " -d " + quoted(command.getCommandSpec().usageMessage().description()));
            String here = "complete -c " + Model.PROGRAM + " -n '__fish_seen_subcommand_from " + name + "'";
            command.getCommandSpec().options().forEach(it -> lines.add(here + option(it)));
        });
        String ofFile = "complete -c " + Model.PROGRAM + " -n '__fish_seen_subcommand_from ";
        lines.add(ofFile + "import' -F");
        lines.add(ofFile + "completion' -a 'bash zsh fish'");
        return lines;
    }

    private static String option(OptionSpec option) {
        var line = new StringBuilder();
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(option.longestName().equals("--dir") ? " -r -F" : " -x").append(words(option));
        }
        return line.append(" -d ").append(quoted(option.description())).toString();
    }

    private static String words(OptionSpec option) {
        Iterable<String> words = option.completionCandidates();
        return words == null
                ? ""
                : " -a '" + String.join(" ", StreamSupport.stream(words.spliterator(), false).toList()) + "'";
    }

    private static String quoted(String[] description) {
        String first = description.length == 0 ? "" : description[0].replace("%%", "%");
        return "'" + first.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
