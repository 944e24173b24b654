package io.sluice.cli;

import java.util.List;

import io.sluice.api.client.RemoteDownload;

/// Shows nothing: who wants JSON gets it at the end.
record QuietView(Terminal terminal) implements View {
    @Override
    public void show(List<RemoteDownload> running, String summary) {
        // Nothing else may stand in the output.
    }

    @Override
    public void line(String text) {
        // Nothing else may stand in the output.
    }
}
