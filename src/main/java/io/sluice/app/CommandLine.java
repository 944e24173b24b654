package io.sluice.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.sluice.cli.Cli;
import io.sluice.scheduler.NewDownload;

/// What the user typed behind `sluice`.
sealed interface CommandLine {
    String TAKE_BACKUP = "--take-backup=";

    /// Start, add `links` and import `lists`. What was meant as a link or a list and is none stands in `refused`; the rest
    /// goes on.
    ///
    /// @param lists    of tracks: files that are there
    /// @param headless without a window, whether there could be one or not
    /// @param choice   what is to be done where the list cannot be read
    record Start(List<URI> links, List<Path> lists, List<String> refused, boolean headless, ListChoice choice)
            implements
                CommandLine {
        /// What another Sluice does in its place, as that one reads it wherever it runs.
        List<String> handedOver() {
            return Stream.concat(links.stream().map(URI::toString), lists.stream().map(Path::toString)).toList();
        }
    }

    /// What the Sluice that runs is asked for, or how to ask it.
    record Command(List<String> words) implements CommandLine {
    }

    record ShowVersion() implements CommandLine {
    }

    record UnknownOption(String option) implements CommandLine {
    }

    /// @param folder that names of files count from
    static CommandLine parse(List<String> arguments, Path folder) {
        if (Cli.isCommand(arguments)) {
            return new Command(arguments);
        }
        List<URI> links = new ArrayList<>();
        List<Path> lists = new ArrayList<>();
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
                case String text -> asLink(text).ifPresentOrElse(links::add, () -> ListFile.of(text, folder)
                        .ifPresentOrElse(lists::add, () -> refused.add(text)));
            }
        }
        return new Start(links, lists, refused, headless, choice);
    }

    private static Optional<URI> asLink(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(NewDownload::accepts);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
