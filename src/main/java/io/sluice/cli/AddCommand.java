package io.sluice.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.JsonText;
import io.sluice.api.client.RemoteDownload;
import io.sluice.api.client.Wish;

/// `sluice add`: new downloads, and perhaps waiting for them.
final class AddCommand implements Command {
    private static final String WAIT = "--wait";
    private static final String MIRRORS = "--mirrors";

    @Override
    public String name() {
        return "add";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.add.about").parameters("cli.label.link", String.class, "1..*", "cli.add.links")
                .number("--priority", 0, 2, "cli.add.priority").option("--dir", "cli.label.folder", "cli.add.dir")
                .option("--name", "cli.label.name", "cli.add.name").several("--header", "cli.label.header",
                        "cli.add.header")
                .option("--checksum", "cli.label.checksum", "cli.add.checksum").flag(MIRRORS, "cli.add.mirrors")
                .choice("--duplicate", List.of("add", "existing"), "cli.add.onDuplicate")
                .flag("--later", "cli.add.later").flag(WAIT, "cli.add.wait").json().examples("cli.add.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException, InterruptedException {
        List<Wish> wishes = wishes(given, around);
        boolean waits = given.has(WAIT);
        if (!waits || around.isThereOne()) {
            return add(wishes, given, around);
        }
        var complaints = new Complaints(around.terminal());
        int code = around.ownRun().during(() -> complaints.of(() -> add(wishes, given, around)).code());
        return ExitCode.of(code);
    }

    private static List<Wish> wishes(Given given, Surroundings around) {
        List<String> links = given.parameters();
        boolean ofOneFile = given.has(MIRRORS) || links.size() == 1;
        if (!ofOneFile && (given.has("--name") || given.has("--checksum"))) {
            throw given.wrong(around.terminal().text("cli.add.oneFile"));
        }
        String folder = given.text("--dir");
        Path absolute = folder == null ? null : around.folder().resolve(folder).toAbsolutePath().normalize();
        var where = new Wish.Where(absolute, given.text("--name"));
        var how = new Wish.How(given.number("--priority"), given.has("--later"), given.text("--duplicate"));
        Map<String, String> headers = headers(given, around.terminal());
        List<List<String>> files = ofOneFile ? List.of(links) : links.stream().map(List::of).toList();
        return files.stream().map(it -> new Wish(it, where, how, headers, given.text("--checksum"))).toList();
    }

    private static Map<String, String> headers(Given given, Terminal terminal) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : given.<String>all("--header")) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw given.wrong(terminal.text("cli.add.noHeader", header));
            }
            headers.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
        }
        return headers;
    }

    private static ExitCode add(List<Wish> wishes, Given given, Surroundings around)
            throws ApiException, InterruptedException {
        Terminal terminal = around.terminal();
        ApiClient client = around.client();
        List<RemoteDownload> added = add(client, wishes, given.wantsJson(), terminal);
        ExitCode code = added.size() == wishes.size() ? ExitCode.DONE : ExitCode.REFUSED;
        if (given.has(WAIT)) {
            View view = given.wantsJson() ? new QuietView(terminal) : View.on(terminal);
            var waiting = new Waiting(client, around.pulse(), view);
            code = code.and(waiting.forAll(added));
            added = waiting.latest();
            if (!added.stream().allMatch(it -> it.standing().isOver())) {
                terminal.complain("cli.add.unfinished");
            }
        }
        if (given.wantsJson()) {
            terminal.print(JsonText.listed("downloads", added.stream().map(RemoteDownload::json).toList(),
                    added.size()));
        }
        return code;
    }

    /// Each by itself: one that is refused keeps no other back.
    private static List<RemoteDownload> add(ApiClient client, List<Wish> wishes, boolean quietly, Terminal terminal)
            throws ApiException {
        List<RemoteDownload> added = new ArrayList<>();
        for (Wish wish : wishes) {
            try {
                RemoteDownload download = client.add(wish);
                added.add(download);
                if (!quietly) {
                    terminal.say("cli.add.done", download.name(), download.id().toString());
                }
            } catch (ApiException.Refused refused) {
                terminal.complain("cli.add.refused", wish.links().getFirst(),
                        new Complaints(terminal).sentence(refused.refusal()));
            }
        }
        return added;
    }
}
