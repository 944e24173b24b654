package io.sluice.cli;

import java.util.List;

import io.sluice.i18n.Messages;
import picocli.CommandLine;

/// Everything that may stand behind `sluice`, for whoever reads, explains or completes it.
final class Model {
    static final String PROGRAM = "sluice";

    private Model() {
    }

    static CommandLine of(Messages messages) {
        return of(messages, Command.ALL);
    }

    /// @param commands those that are wanted: to tell all of them takes a while
    static CommandLine of(Messages messages, List<Command> commands) {
        var all = new CommandLine(new Syntax(PROGRAM, PROGRAM, messages).about("cli.about").usage("cli.usage")
                .examples("cli.examples").parameters("cli.label.link", String.class, "0..*", "cli.links")
                .flag("--headless", "cli.headless").flag("--version", "cli.version")
                .optional("--take-backup", "cli.label.file", "", "cli.takeBackup")
                .flag("--empty-list", "cli.emptyList").spec());
        for (Command command : commands) {
            all.addSubcommand(command.name(),
                    command.describe(new Syntax(command.name(), command, messages)).spec());
        }
        // A header without a colon, or a name that begins with @, is nothing of picocli's.
        return all.setExpandAtFiles(false).setTrimQuotes(false).setInterpolateVariables(false);
    }
}
