package io.sluice.cli;

import java.util.List;
import java.util.OptionalLong;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteSettings;
import io.sluice.i18n.Speed;

/// `sluice limit`: how fast all downloads together may be.
final class LimitCommand implements Command {
    @Override
    public String name() {
        return "limit";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.limit.about").parameters("cli.label.speed", String.class, "0..1", "cli.limit.speed")
                .json().examples("cli.limit.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        Terminal terminal = around.terminal();
        List<String> speed = given.parameters();
        OptionalLong wished = speed.isEmpty() ? OptionalLong.empty() : Rate.parse(speed.getFirst());
        if (!speed.isEmpty() && wished.isEmpty()) {
            throw given.wrong(terminal.text("cli.limit.bad", speed.getFirst()));
        }
        ApiClient client = around.client();
        RemoteSettings now = wished.isEmpty() ? client.settings() : client.limit(wished.getAsLong());
        if (given.wantsJson()) {
            terminal.print(now.json());
        } else if (now.bytesPerSecond() == 0) {
            terminal.say("cli.limit.none");
        } else {
            terminal.say("cli.limit.now", new Speed(now.bytesPerSecond()));
        }
        return ExitCode.DONE;
    }
}
