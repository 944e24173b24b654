package io.sluice.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.sluice.cli.Cli;
import io.sluice.cli.ExitCode;
import io.sluice.cli.Pulse;
import io.sluice.cli.Surroundings;
import io.sluice.cli.Terminal;
import io.sluice.i18n.Messages;
import io.sluice.scheduler.GatedServer;
import io.sluice.scheduler.TestQueue;

/// A queue with its API, a server to fetch from, and the commands that ask it: all new for each test.
public abstract class CliFixture extends ApiFixture {
    /// What this process ends with where it is to be a Sluice itself.
    protected static final int OWN = ExitCode.NOT_FETCHED.code();

    /// What a command said, and what it ended with.
    public record Said(int code, String out, String err) {
        public List<String> lines() {
            return out.lines().toList();
        }
    }

    protected final GatedServer server() {
        return server;
    }

    protected final TestQueue queue() {
        return queue;
    }

    protected final Path folder() {
        return folder;
    }

    protected final Path endpointFile() {
        return endpoint();
    }

    protected final void closeApi() {
        api.close();
    }

    protected final String token() throws Exception {
        return address().path("token").asString();
    }

    /// Runs a command into a pipe; where it looks again, it does so at once.
    protected final Said run(String... words) {
        return run("", 0, () -> true, words);
    }

    protected final Said run(String input, int columns, Pulse pulse, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Messages.in(Locale.ENGLISH), columns);
        var around = new Surroundings(endpoint(), folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), terminal, pulse, _ -> OWN);
        int code = new Cli(around).run(List.of(words));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Adds one of the server's files by a command.
    ///
    /// @return its id
    protected final String put(String name) {
        String line = run("add", server.link(name).toString()).out().strip();
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
