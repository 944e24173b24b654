package io.sluice.cli;

import io.sluice.api.client.RemoteDownload;

/// What a download is, in the user's words.
final class StatusText {
    private StatusText() {
    }

    static String of(RemoteDownload download, Terminal terminal) {
        return switch (download.standing().phase()) {
            case "probing" -> terminal.text("cli.status.probing");
            case "retrying" -> terminal.text("cli.status.retrying");
            case "verifying" -> terminal.text("cli.status.verifying");
            default -> of(download.standing().status(), terminal);
        };
    }

    /// @param status as the API calls it
    static String of(String status, Terminal terminal) {
        return switch (status) {
            case "queued" -> terminal.text("cli.status.queued");
            case "downloading" -> terminal.text("cli.status.downloading");
            case "paused" -> terminal.text("cli.status.paused");
            case "completed" -> terminal.text("cli.status.completed");
            case "failed" -> terminal.text("cli.status.failed");
            case "cancelled" -> terminal.text("cli.status.cancelled");
            default -> status;
        };
    }
}
