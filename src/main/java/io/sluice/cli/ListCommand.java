package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiClient.ListWish;
import io.sluice.api.client.ApiClient.Listed;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteDownload;
import io.sluice.i18n.Formats;

/// `sluice list`: what is in the list.
final class ListCommand implements Command {
    static final List<String> STATUSES = List.of("queued", "downloading", "paused", "completed", "failed",
            "cancelled");
    private static final List<String> SORTS = List.of("queue", "name", "status", "size", "added", "ended", "-name",
            "-status", "-size", "-added", "-ended");
    private static final int USUALLY = 100;
    private static final int MOST = 100_000;
    private static final List<Integer> NUMBERS = List.of(2, 3, 4, 5);

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.list.about").choice("--status", STATUSES, "cli.list.status")
                .option("--search", "cli.label.text", "cli.list.search").choice("--sort", SORTS, "cli.list.sort")
                .number("--limit", 1, MOST, "cli.list.limit").json().examples("cli.list.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        Integer limit = given.number("--limit");
        var wish = new ListWish(given.text("--status"), given.text("--search"), given.text("--sort"));
        ApiClient client = around.client();
        Listed listed = client.list(wish, limit == null ? USUALLY : limit);
        if (given.wantsJson()) {
            around.terminal().print(listed.json());
        } else {
            show(listed, around.terminal());
        }
        return ExitCode.DONE;
    }

    private static void show(Listed listed, Terminal terminal) {
        if (listed.downloads().isEmpty()) {
            terminal.say("cli.list.none");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(terminal.text("cli.list.id"), terminal.text("cli.list.state"),
                terminal.text("cli.list.priority"), terminal.text("cli.list.done"), terminal.text("cli.list.size"),
                terminal.text("cli.list.speed"), terminal.text("cli.list.name")));
        listed.downloads().forEach(it -> rows.add(row(it, terminal)));
        Cells.table(rows, NUMBERS).forEach(terminal::print);
        long more = listed.total() - listed.downloads().size();
        if (more > 0) {
            terminal.say("cli.list.more", more);
        }
    }

    private static List<String> row(RemoteDownload it, Terminal terminal) {
        Formats formats = terminal.messages().formats();
        RemoteDownload.Numbers numbers = it.numbers();
        return List.of(it.id().toString(), StatusText.of(it, terminal), "P" + it.standing().priority(),
                formats.percent(numbers.percent() / 100), formats.bytes(numbers.totalBytes()),
                numbers.bytesPerSecond() > 0 ? formats.speed(numbers.bytesPerSecond()) : "",
                Terminal.harmless(it.name()));
    }
}
