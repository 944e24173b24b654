package io.sluice.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.ImportedTracks;
import io.sluice.api.client.JsonText;
import io.sluice.api.client.ListPlace;
import io.sluice.api.client.TrackClient;
import io.sluice.api.client.Wish;
import io.sluice.library.TrackFormat;
import io.sluice.library.TrackLists;
import io.sluice.model.LinkText;

/// `sluice import`: a text with links, each line as if it were pasted into the window; or a list of tracks, which go into
/// the library and are queued.
final class ImportCommand implements Command {
    private static final String TRACKS_ONLY = "--tracks-only";
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_TOLD = 20;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.import.about").parameters("cli.label.list", String.class, "1", "cli.import.file")
                .number("--priority", 0, 2, "cli.add.priority").flag(TRACKS_ONLY, "cli.import.tracksOnly").json()
                .examples("cli.import.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        String named = given.<String>parameters().getFirst();
        Optional<URI> link = LinkText.parse(named);
        if (link.isPresent()) {
            return importTracks(new ListPlace.Link(link.get()), given, around);
        }
        try {
            return named.equals(STANDARD_INPUT)
                    ? importText(around.in().readAllBytes(), given, around)
                    : importFile(around.folder().resolve(named).toAbsolutePath().normalize(), given, around);
        } catch (IOException | InvalidPathException unreadable) {
            around.terminal().complain("cli.import.unreadable", named, String.valueOf(unreadable.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private static ExitCode importText(byte[] bytes, Given given, Surroundings around)
            throws ApiException, IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return isForTheLibrary(new ByteArrayInputStream(bytes), given)
                ? importTracks(new ListPlace.Text(text), given, around)
                : importLinks(text, given, around);
    }

    private static ExitCode importFile(Path file, Given given, Surroundings around) throws ApiException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (isForTheLibrary(in, given)) {
                return importTracks(new ListPlace.File(file), given, around);
            }
        }
        return importLinks(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), given, around);
    }

    private static boolean isForTheLibrary(InputStream in, Given given) throws IOException {
        return given.has(TRACKS_ONLY) || !TrackLists.tell(in).equals(Optional.of(TrackFormat.LINKS));
    }

    private static ExitCode importTracks(ListPlace place, Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        TrackClient library = around.client().tracks();
        ImportedTracks taken = library.take(place);
        List<JsonText> json = new ArrayList<>(List.of(taken.json()));
        if (!given.wantsJson()) {
            terminal.say("cli.import.tracks", taken.imported(), taken.updated());
        }
        if (!given.has(TRACKS_ONLY)) {
            TrackClient.Queued queued = library.queue(taken.ids(), given.number("--priority"));
            json.addAll(queued.json());
            if (!given.wantsJson()) {
                terminal.say("cli.import.done", queued.added());
            }
        }
        if (given.wantsJson()) {
            json.forEach(terminal::print);
        }
        return complain(taken, terminal);
    }

    private static ExitCode complain(ImportedTracks taken, Terminal terminal) {
        taken.skipped().stream().limit(MOST_TOLD).forEach(it -> {
            if (it.line() > 0) {
                terminal.complain("cli.import.skipped", it.line(), it.text(), it.reason());
            } else {
                terminal.complain("cli.import.lost", it.text(), it.reason());
            }
        });
        complainOfMore(taken.skipped().size() + taken.moreSkipped(), terminal);
        return taken.skipped().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static void complainOfMore(long all, Terminal terminal) {
        if (all > MOST_TOLD) {
            terminal.complain("cli.import.more", all - MOST_TOLD);
        }
    }

    private static ExitCode importLinks(String text, Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        LinkFile found = LinkFile.of(text);
        List<UUID> added = add(found, given, around);
        if (given.wantsJson()) {
            terminal.print(JsonText.listed("download_ids",
                    added.stream().map(it -> new JsonText("\"" + it + "\"")).toList(), added.size()));
        } else {
            terminal.say("cli.import.done", added.size());
        }
        found.bad().stream().limit(MOST_TOLD).forEach(it -> terminal.complain("cli.import.bad", it.line(), it.text()));
        complainOfMore(found.bad().size(), terminal);
        return found.bad().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static List<UUID> add(LinkFile found, Given given, Surroundings around) throws ApiException {
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
