package io.sluice.cli;

import java.util.List;

import io.sluice.api.client.RemoteDownload;
import io.sluice.i18n.Bytes;

/// Shows what runs, look by look.
interface View {
    static View on(Terminal terminal) {
        return terminal.isLive() ? new LiveView(terminal) : new LogView(terminal);
    }

    Terminal terminal();

    /// @param summary a line below them; empty for none
    void show(List<RemoteDownload> running, String summary);

    /// Says something that stays.
    void line(String text);

    /// Says how a download ended.
    default void over(RemoteDownload download) {
        Terminal terminal = terminal();
        line(switch (download.standing().status()) {
            case "completed" ->
                terminal.text("cli.over.completed", download.name(), new Bytes(download.numbers().keptBytes()));
            case "cancelled" -> terminal.text("cli.over.cancelled", download.name());
            default -> terminal.text("cli.over.failed", download.name(), download.error().orElse(""));
        });
    }

    default void removed(RemoteDownload download) {
        line(terminal().text("cli.over.removed", download.name()));
    }
}
