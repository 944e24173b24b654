package io.sluice.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.api.client.ApiClient;
import io.sluice.api.client.ApiClient.ListWish;
import io.sluice.api.client.ApiClient.Listed;
import io.sluice.api.client.ApiException;
import io.sluice.api.client.RemoteDownload;

/// `sluice watch`: what runs, as it goes, until the user has seen enough.
final class WatchCommand implements Command {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Syntax describe(Syntax syntax) {
        return syntax.about("cli.watch.about").flag("--once-idle", "cli.watch.onceIdle").json()
                .examples("cli.watch.examples");
    }

    @Override
    public ExitCode run(Given given, Surroundings around) throws ApiException, InterruptedException {
        Terminal terminal = around.terminal();
        View view = View.on(terminal);
        Map<UUID, RemoteDownload> before = new LinkedHashMap<>();
        ApiClient client = around.client();
        boolean idle;
        do {
            Listed running = client.list(new ListWish("downloading", null, null), MOST);
            if (given.wantsJson()) {
                terminal.print(running.json());
            } else {
                show(client, running.downloads(), before, view);
            }
            idle = running.downloads().isEmpty() && client.queue().counts().waiting() == 0;
        } while (!(idle && given.has("--once-idle")) && around.pulse().goesOn());
        return ExitCode.DONE;
    }

    private static void show(ApiClient client, List<RemoteDownload> running, Map<UUID, RemoteDownload> before,
            View view) throws ApiException {
        running.forEach(it -> before.remove(it.id()));
        for (RemoteDownload gone : before.values()) {
            tell(client, gone, view);
        }
        before.clear();
        running.forEach(it -> before.put(it.id(), it));
        view.show(running, StatusCommand.line(client.queue(), view.terminal()));
    }

    private static void tell(ApiClient client, RemoteDownload gone, View view)
            throws ApiException {
        try {
            RemoteDownload now = client.find(gone.id());
            if (now.standing().isOver()) {
                view.over(now);
            }
        } catch (ApiException.Refused refused) {
            if (!refused.refusal().isUnknown()) {
                throw refused;
            }
            view.removed(gone);
        }
    }
}
