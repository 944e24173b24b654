package io.sluice.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

/// `sluice completion`: what a shell reads to complete commands.
final class CompletionCommand implements Command {
    @Override
    public String name() {
        return "completion";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.completion.about")
                .parameters("cli.label.shell", String.class, "1", "cli.completion.shell")
                .examples("cli.completion.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) {
        CommandLine model = Model.of(around.terminal().messages());
        String shell = given.<String>parameters().getFirst();
        // picocli's script serves zsh, too: it loads bashcompinit there.
        around.terminal().print(switch (shell) {
            case "bash", "zsh" -> AutoComplete.bash(Model.PROGRAM, model);
            case "fish" -> String.join("\n", FishCompletion.of(model));
            default -> throw given.wrong(around.terminal().text("cli.completion.which", shell));
        });
        return ExitCode.DONE;
    }
}
