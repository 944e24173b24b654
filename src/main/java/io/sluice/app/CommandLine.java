package io.sluice.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sluice.cli.Cli;
import io.sluice.scheduler.NewDownload;

/// What the user typed behind `sluice`.
sealed interface CommandLine {
    String TAKE_BACKUP = "--take-backup=";

    /// Start, and add `links`. What was meant as a link and is none stands in `refused`; the rest goes on.
    ///
    /// @param headless without a window, whether there could be one or not
    /// @param choice   what is to be done where the list cannot be read
    record Start(List<URI> links, List<String> refused, boolean headless, ListChoice choice) implements CommandLine {
    }

    /// What the Sluice that runs is asked for, or how to ask it.
    record Command(List<String> words) implements CommandLine {
    }

    record ShowVersion() implements CommandLine {
    }

    record UnknownOption(String option) implements CommandLine {
    }

    static CommandLine parse(List<String> arguments) {
        if (Cli.isCommand(arguments)) {
            return new Command(arguments);
        }
        List<URI> links = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        ListChoice choice = new ListChoice.Ask();
        boolean headless = false;
        for (String argument : arguments) {
            switch (argument) {
                case "-h", "--help" -> {
                    return new Command(List.of());
                }
                case "--version" -> {
                    return new ShowVersion();
                }
                case "--headless" -> headless = true;
                case "--empty-list" -> choice = new ListChoice.EmptyList();
                case "--take-backup" -> choice = new ListChoice.NewestBackup();
                case String named when named.startsWith(TAKE_BACKUP) ->
                    choice = new ListChoice.Backup(named.substring(TAKE_BACKUP.length()));
                case String option when option.startsWith("-") -> {
                    return new UnknownOption(option);
                }
                case String text -> link(text, links, refused);
            }
        }
        return new Start(links, refused, headless, choice);
    }

    private static void link(String text, List<URI> links, List<String> refused) {
        asLink(text).ifPresentOrElse(links::add, () -> refused.add(text));
    }

    private static Optional<URI> asLink(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(NewDownload::accepts);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
