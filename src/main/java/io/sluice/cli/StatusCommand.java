package io.sluice.cli;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteQueue;
import io.sluice.i18n.Bytes;
import io.sluice.i18n.Moment;
import io.sluice.i18n.Speed;

/// `sluice status`: the queue in numbers.
final class StatusCommand implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.status.about").json().examples("cli.status.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        ApiClient client = around.client();
        RemoteQueue queue = client.queue();
        if (given.wantsJson()) {
            around.terminal().print(queue.json());
        } else {
            show(queue, around.terminal());
        }
        return ExitCode.DONE;
    }

    private static void show(RemoteQueue queue, Terminal terminal) {
        RemoteQueue.Counts counts = queue.counts();
        terminal.print(line(queue, terminal));
        if (queue.paused()) {
            terminal.say(queue.draining() ? "cli.status.draining" : "cli.status.allPaused");
        }
        terminal.say("cli.status.over", counts.completed(), counts.failed(), counts.cancelled());
        queue.allDone().ifPresent(it -> terminal.say("cli.status.allDone", new Moment(it)));
    }

    /// What runs and waits, in one line.
    static String line(RemoteQueue queue, Terminal terminal) {
        RemoteQueue.Counts counts = queue.counts();
        String numbers = terminal.text("cli.status.queue", counts.active(), queue.atOnce(), counts.waiting(),
                counts.paused());
        String speed = counts.active() == 0
                ? ""
                : " " + (queue.remainingBytes() < 0
                        ? terminal.text("cli.status.speed", new Speed(queue.bytesPerSecond()))
                        : terminal.text("cli.status.speedAndRest", new Speed(queue.bytesPerSecond()),
                                new Bytes(queue.remainingBytes())));
        return numbers + speed;
    }
}
