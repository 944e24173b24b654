package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.curl.CurlCommand;

/// What a text that somebody pasted asks for: [Links] in it, and commands of curl.
///
/// @param files    each once, in the order of the text
/// @param refused  what cannot be fetched, as it was written
/// @param problems what to tell about it, and about options of curl that were left out
record PastedText(List<Wanted> files, List<String> refused, List<UserMessage> problems) {
    private static final Pattern NEXT_LINE = Pattern.compile("\\R|\\z");

    PastedText {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    static PastedText read(String text) {
        var reader = new Reader(text);
        return reader.read();
    }

    Optional<UserMessage> problem() {
        return problems.stream().findFirst();
    }

    private static final class Reader {
        private final String text;
        private final Matcher nextLine;
        private final Set<URI> seen = new HashSet<>();
        private final List<Wanted> files = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final List<UserMessage> problems = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
            this.nextLine = NEXT_LINE.matcher(text);
        }

        PastedText read() {
            int plain = 0;
            while (at < text.length()) {
                if (CurlCommand.beginsAt(text, at)) {
                    links(text.substring(plain, at));
                    command();
                    plain = at;
                } else {
                    at = nextLine.find(at) ? Math.max(nextLine.end(), at + 1) : text.length();
                }
            }
            links(text.substring(plain));
            if (files.isEmpty() && refused.isEmpty()) {
                take(Links.none(text));
            }
            return new PastedText(files, refused, problems);
        }

        private void links(String part) {
            take(Links.in(part, seen));
        }

        private void take(Links links) {
            links.files().stream().map(Wanted::of).forEach(files::add);
            refused.addAll(links.refused());
            links.problem().ifPresent(problems::add);
        }

        private void command() {
            int start = at;
            CurlCommand.Reading reading = CurlCommand.read(text, start);
            at = reading.end();
            switch (CurlText.read(reading)) {
                case Reading.Good(var command) -> {
                    command.files().stream().filter(it -> seen.add(it.links().getFirst())).forEach(files::add);
                    refused.addAll(command.refused());
                    problems.addAll(command.problems());
                }
                case Reading.Bad(var problem) -> {
                    refused.add(text.substring(start, at).strip());
                    problems.add(problem);
                }
            }
        }
    }
}
