package io.sluice.cli;

import java.util.List;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteSettings;

/// `sluice concurrency`: how many downloads run at once.
final class ConcurrencyCommand implements Command {
    private static final int MOST = 10;

    @Override
    public String name() {
        return "concurrency";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.concurrency.about")
                .parameters("cli.label.number", Integer.class, "0..1", "cli.concurrency.number").json()
                .examples("cli.concurrency.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        List<Integer> number = given.parameters();
        if (number.stream().anyMatch(it -> it < 1 || it > MOST)) {
            throw given.wrong(terminal.text("cli.concurrency.bad", number.getFirst()));
        }
        ApiClient client = around.client();
        RemoteSettings now = number.isEmpty() ? client.settings() : client.runAtOnce(number.getFirst());
        if (given.wantsJson()) {
            terminal.print(now.json());
        } else {
            terminal.say("cli.concurrency.now", now.atOnce());
        }
        return ExitCode.DONE;
    }
}
