package io.sluice.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.JsonText;
import io.sluice.api.client.Wish;
import io.sluice.model.LinkLine;

/// `sluice import`: the links of a file, each line as if it were pasted into the window.
final class ImportCommand implements Command {
    private static final int MOST_TOLD = 20;

    /// What the file holds.
    private record Found(List<URI> single, List<List<URI>> mirrored, List<Bad> bad) {
        private static Found in(String text) {
            var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.startsWith("#")) {
                    found.take(LinkLine.read(line), i + 1);
                }
            }
            return found;
        }

        private void take(LinkLine line, int number) {
            for (List<URI> file : line.files()) {
                if (file.size() == 1) {
                    single.add(file.getFirst());
                } else {
                    mirrored.add(file);
                }
            }
            line.refused().forEach(it -> bad.add(new Bad(number, it)));
        }
    }

    private record Bad(int line, String text) {
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.import.about").parameters("cli.label.file", String.class, "1", "cli.import.file")
                .number("--priority", 0, 2, "cli.add.priority").json().examples("cli.import.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        String file = given.<String>parameters().getFirst();
        Found found;
        try {
            found = Found.in(text(file, around));
        } catch (IOException | InvalidPathException unreadable) {
            terminal.complain("cli.import.unreadable", file, String.valueOf(unreadable.getMessage()));
            return ExitCode.FAILED;
        }
        List<UUID> added = add(found, given, around);
        if (given.wantsJson()) {
            terminal.print(JsonText.listed("download_ids",
                    added.stream().map(it -> new JsonText("\"" + it + "\"")).toList(), added.size()));
        } else {
            terminal.say("cli.import.done", added.size());
        }
        found.bad().stream().limit(MOST_TOLD).forEach(it -> terminal.complain("cli.import.bad", it.line(), it.text()));
        if (found.bad().size() > MOST_TOLD) {
            terminal.complain("cli.import.more", found.bad().size() - MOST_TOLD);
        }
        return found.bad().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static String text(String file, Surroundings around) throws IOException {
        byte[] bytes = file.equals("-")
                ? around.in().readAllBytes()
                : Files.readAllBytes(around.folder().resolve(file));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<UUID> add(Found found, Given given, Surroundings around)
            throws ApiException {
        Integer priority = given.number("--priority");
        var how = new Wish.How(priority, false, "add");
        ApiClient client = around.client();
        List<UUID> added = new ArrayList<>(client.addAll(found.single(), priority));
        for (List<URI> file : found.mirrored()) {
            added.add(client.add(Wish.of(file.stream().map(URI::toString).toList(), how)).id());
        }
        return added;
    }
}
