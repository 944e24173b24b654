package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteTrack;
import io.sluice.api.client.TrackClient;

/// `sluice tracks`: what is in the library, to look at or to queue.
final class TracksCommand implements Command {
    private static final String QUEUE = "--queue";
    private static final int USUALLY = 100;
    private static final int MOST = 100_000;
    private static final List<Integer> NUMBERS = List.of(2);

    @Override
    public String name() {
        return "tracks";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.tracks.about").option("--search", "cli.label.text", "cli.tracks.search")
                .number("--limit", 1, MOST, "cli.list.limit").flag(QUEUE, "cli.tracks.queue")
                .number("--priority", 0, 2, "cli.add.priority").json().examples("cli.tracks.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        Integer limit = given.number("--limit");
        TrackClient library = around.client().tracks();
        TrackClient.Found found = library.find(given.text("--search"), limit == null ? USUALLY : limit);
        if (given.wantsJson()) {
            terminal.print(found.json());
        } else {
            show(found, terminal);
        }
        if (given.has(QUEUE)) {
            TrackClient.Queued queued = library.queue(found.tracks().stream().map(RemoteTrack::id).toList(),
                    given.number("--priority"));
            if (given.wantsJson()) {
                queued.json().forEach(terminal::print);
            } else {
                terminal.say("cli.import.done", queued.added());
            }
        }
        return ExitCode.DONE;
    }

    private static void show(TrackClient.Found found, Terminal terminal) {
        if (found.tracks().isEmpty()) {
            terminal.say("cli.list.none");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(terminal.text("cli.list.id"), terminal.text("cli.list.state"), terminal.text("cli.list.size"),
                terminal.text("cli.tracks.title")));
        found.tracks().forEach(it -> rows.add(row(it, terminal)));
        Cells.table(rows, NUMBERS).forEach(terminal::print);
        long more = found.total() - found.tracks().size();
        if (more > 0) {
            terminal.say("cli.list.more", more);
        }
    }

    private static List<String> row(RemoteTrack it, Terminal terminal) {
        String size = it.bytes() < 0 ? "" : terminal.messages().formats().bytes(it.bytes());
        return List.of(it.id().toString(), state(it, terminal), size, Terminal.harmless(named(it.caption())));
    }

    // As playlists write it, with the show in between.
    private static String named(RemoteTrack.Caption caption) {
        return Stream.of(caption.artist(), caption.album(), Optional.of(caption.title())).flatMap(Optional::stream)
                .collect(Collectors.joining(" – "));
    }

    private static String state(RemoteTrack track, Terminal terminal) {
        return switch (track.state()) {
            case "never_fetched" -> terminal.text("cli.tracks.neverFetched");
            case "queued" -> terminal.text("cli.tracks.queued");
            case "there" -> terminal.text("cli.tracks.there");
            case "file_gone" -> terminal.text("cli.tracks.fileGone");
            default -> track.state();
        };
    }
}
