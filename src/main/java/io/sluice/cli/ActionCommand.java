package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.sluice.api.client.ActionDone;
import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiClient.ListWish;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.JsonText;
import io.sluice.api.client.RemoteDownload;

/// `sluice pause`, `resume`, `cancel`, `retry`, `remove`: one thing done to several downloads, or to all.
record ActionCommand(Action action) implements Command {
    private static final String ALL = "--all";
    private static final String FILES = "--files";
    private static final String DRAIN = "--drain";
    private static final String STATUS = "--status";
    private static final int MOST = 1_000_000;

    /// What may be done, and what it is called.
    enum Action {
        PAUSE, RESUME, CANCEL, RETRY, REMOVE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String about() {
            return switch (this) {
                case PAUSE -> "cli.pause.about";
                case RESUME -> "cli.resume.about";
                case CANCEL -> "cli.cancel.about";
                case RETRY -> "cli.retry.about";
                case REMOVE -> "cli.remove.about";
            };
        }

        private String examples() {
            return switch (this) {
                case PAUSE -> "cli.pause.examples";
                case RESUME -> "cli.resume.examples";
                case CANCEL -> "cli.cancel.examples";
                case RETRY -> "cli.retry.examples";
                case REMOVE -> "cli.remove.examples";
            };
        }

        private String done() {
            return switch (this) {
                case PAUSE -> "cli.pause.done";
                case RESUME -> "cli.resume.done";
                case CANCEL -> "cli.cancel.done";
                case RETRY -> "cli.retry.done";
                case REMOVE -> "cli.remove.done";
            };
        }

        // The whole queue has a switch of its own, which remembers who was paused by himself.
        private boolean isSwitch() {
            return this == PAUSE || this == RESUME;
        }

        /// The statuses that it means by all.
        private List<String> all() {
            return switch (this) {
                case PAUSE, RESUME -> List.of();
                case CANCEL -> List.of("downloading", "queued", "paused");
                case RETRY -> List.of("failed");
                case REMOVE -> ListCommand.STATUSES;
            };
        }
    }

    @Override
    public String name() {
        return action.word();
    }

    @Override
    public Syntax describe(Syntax syntax) {
        syntax.about(action.about()).parameters("cli.label.id", UUID.class, "0..*", "cli.action.ids")
                .flag(ALL, "cli.action.all").choice(STATUS, ListCommand.STATUSES, "cli.action.status");
        if (action == Action.PAUSE) {
            syntax.flag(DRAIN, "cli.pause.drain");
        }
        if (action == Action.REMOVE) {
            syntax.flag(FILES, "cli.remove.files");
        }
        return syntax.json().examples(action.examples());
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException {
        List<UUID> ids = given.parameters();
        int ways = (ids.isEmpty() ? 0 : 1) + (given.has(ALL) ? 1 : 0) + (given.has(STATUS) ? 1 : 0);
        if (ways != 1) {
            throw given.wrong(around.terminal().text("cli.action.which"));
        }
        if (given.has(DRAIN) && !given.has(ALL)) {
            throw given.wrong(around.terminal().text("cli.pause.drainAll"));
        }
        ApiClient client = around.client();
        return given.has(ALL) && action.isSwitch()
                ? throwSwitch(client, given, around.terminal())
                : act(client, ids.isEmpty() ? ids(client, given) : ids, given, around.terminal());
    }

    private ExitCode throwSwitch(ApiClient client, Given given, Terminal terminal)
            throws ApiException {
        boolean drains = given.has(DRAIN);
        JsonText answer = action == Action.RESUME
                ? client.resumeAll()
                : drains ? client.drain() : client.pauseAll();
        if (given.wantsJson()) {
            terminal.print(answer);
        } else {
            terminal.say(action == Action.RESUME ? "cli.resume.all" : drains ? "cli.pause.drains" : "cli.pause.all");
        }
        return ExitCode.DONE;
    }

    private List<UUID> ids(ApiClient client, Given given) throws ApiException {
        String status = given.text(STATUS);
        List<UUID> ids = new ArrayList<>();
        for (String each : status == null ? action.all() : List.of(status)) {
            client.list(new ListWish(each, null, null), MOST).downloads().stream().map(RemoteDownload::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private ExitCode act(ApiClient client, List<UUID> ids, Given given, Terminal terminal)
            throws ApiException {
        boolean files = given.has(FILES);
        ActionDone done = files ? client.removeWithFiles(ids) : client.act(action.word(), ids, null);
        if (given.wantsJson()) {
            done.json().forEach(terminal::print);
        } else {
            terminal.say(files ? "cli.remove.doneWithFiles" : action.done(), done.done().size());
        }
        done.refused().forEach((id, why) -> terminal.complain("cli.action.refused", id, why));
        return done.refused().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
