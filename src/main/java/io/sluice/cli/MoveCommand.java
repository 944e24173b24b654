package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.sluice.api.client.ActionDone;
import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiClient.Spot;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.JsonText;
import picocli.CommandLine.Model.OptionSpec;

/// `sluice move`: another place in the queue, or another priority.
final class MoveCommand implements Command {
    private static final int LAST = 1_000_000;

    @Override
    public String name() {
        return "move";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.move.about").parameters("cli.label.id", UUID.class, "1..*", "cli.move.ids")
                .one("--before", "cli.label.id", UUID.class, "cli.move.before")
                .one("--after", "cli.label.id", UUID.class, "cli.move.after")
                .number("--to", 1, LAST, "cli.move.to").number("--priority", 0, 2, "cli.move.priority").json()
                .examples("cli.move.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        List<UUID> ids = given.parameters();
        if (given.parsed().matchedOptions().stream().map(OptionSpec::longestName)
                .filter(it -> !it.equals(Syntax.JSON)).count() != 1) {
            throw given.wrong(terminal.text("cli.move.where"));
        }
        ApiClient client = around.client();
        Integer priority = given.number("--priority");
        return priority == null
                ? place(client, ids, given, terminal)
                : prioritise(client, ids, priority, given, terminal);
    }

    // The others follow the first, in the order in which they were named.
    private static ExitCode place(ApiClient client, List<UUID> ids, Given given, Terminal terminal)
            throws ApiException {
        List<JsonText> answers = new ArrayList<>();
        Spot spot = spot(given);
        for (UUID id : ids) {
            answers.add(client.move(id, spot));
            spot = new Spot.After(id);
        }
        if (given.wantsJson()) {
            terminal.print(JsonText.listed("moved", answers, answers.size()));
        } else {
            terminal.say("cli.move.done", ids.size());
        }
        return ExitCode.DONE;
    }

    private static Spot spot(Given given) {
        UUID before = given.id("--before");
        UUID after = given.id("--after");
        Integer to = given.number("--to");
        if (before != null) {
            return new Spot.Before(before);
        }
        return after != null ? new Spot.After(after) : new Spot.At(to == null ? 0 : to - 1);
    }

    private static ExitCode prioritise(ApiClient client, List<UUID> ids, int priority, Given given,
            Terminal terminal) throws ApiException {
        ActionDone done = client.act("priority", ids, priority);
        if (given.wantsJson()) {
            done.json().forEach(terminal::print);
        } else {
            terminal.say("cli.move.prioritised", done.done().size(), priority);
        }
        done.refused().forEach((id, why) -> terminal.complain("cli.action.refused", id, why));
        return done.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
