package io.sluice.cli;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// One command, from its words to its exit code.
public final class Cli {
    private static final String HELP = "help";
    private static final String HELP_OPTION = "--help";

    private final Surroundings around;
    private final Complaints complaints;

    public Cli(Surroundings around) {
        this.around = around;
        complaints = new Complaints(around.terminal());
    }

    /// Whether it is a command, and not links for the window.
    public static boolean isCommand(List<String> arguments) {
        return !arguments.isEmpty() && (arguments.getFirst().equals(HELP)
                || Command.ALL.stream().anyMatch(it -> it.name().equals(arguments.getFirst())));
    }

    /// @param arguments a command with what belongs to it; otherwise all is explained
    /// @return the exit code of the process
    public int run(List<String> arguments) {
        List<String> words = words(arguments);
        List<Command> named = Command.ALL.stream().filter(it -> it.name().equals(words.getFirst())).toList();
        CommandLine model = Model.of(around.terminal().messages(), named.isEmpty() ? Command.ALL : named);
        try {
            ParseResult all = model.parseArgs(words.toArray(String[]::new));
            if (!all.hasSubcommand()) {
                return explained(model);
            }
            ParseResult given = all.subcommand();
            return given.isUsageHelpRequested() ? explained(given.commandSpec().commandLine()) : run(given);
        } catch (ParameterException wrong) {
            return complaints.misused(wrong).code();
        }
    }

    // `sluice help add` is `sluice add --help`.
    private static List<String> words(List<String> arguments) {
        if (!isCommand(arguments)) {
            return List.of(HELP_OPTION);
        }
        return arguments.getFirst().equals(HELP)
                ? Stream.concat(arguments.stream().skip(1), Stream.of(HELP_OPTION)).toList()
                : arguments;
    }

    private int explained(CommandLine command) {
        Ansi ansi = around.terminal().isLive() ? Ansi.AUTO : Ansi.OFF;
        around.terminal().print(command.getUsageMessage(ansi).stripTrailing());
        return ExitCode.DONE.code();
    }

    private int run(ParseResult given) {
        return given.commandSpec().userObject() instanceof Command command
                ? complaints.of(() -> command.run(new Given(given), around)).code()
                : ExitCode.MISUSED.code();
    }
}
