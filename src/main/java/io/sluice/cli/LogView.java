package io.sluice.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.api.client.RemoteDownload;

/// For files and pipes: a line where something has changed, none for mere progress.
final class LogView implements View {
    private final Terminal terminal;
    private final Map<UUID, String> said = new HashMap<>();
    private String summary = "";

    LogView(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public void show(List<RemoteDownload> running, String newSummary) {
        for (RemoteDownload download : running) {
            String status = StatusText.of(download, terminal);
            if (!status.equals(said.put(download.id(), status))) {
                terminal.say("cli.over.now", download.name(), status);
            }
        }
        if (running.isEmpty() && !newSummary.equals(summary)) {
            terminal.print(newSummary);
        }
        summary = newSummary;
    }

    @Override
    public void line(String text) {
        terminal.print(text);
    }
}
