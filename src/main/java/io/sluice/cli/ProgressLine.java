package io.sluice.cli;

import java.time.Duration;

import io.sluice.api.client.RemoteDownload;
import io.sluice.i18n.Formats;

/// A download in one line of a terminal: its name, a bar, numbers.
final class ProgressLine {
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST_NAME = 8;
    private static final int BAR = 20;
    private static final int PERCENT = 100;

    private final Terminal terminal;
    private final Formats formats;
    private final String full;
    private final String empty;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
        formats = terminal.messages().formats();
        full = terminal.showsBlocks() ? "█" : "#";
        empty = terminal.showsBlocks() ? "░" : "-";
    }

    /// One column narrower than the terminal: some go to the next line after the last one.
    String of(RemoteDownload download) {
        int columns = terminal.columns() - 1;
        int name = Math.clamp(columns / 3, SHORTEST_NAME, LONGEST_NAME);
        RemoteDownload.Numbers numbers = download.numbers();
        String tail = Terminal.spaced(bar(numbers.percent()) + " "
                + padded(formats.percent(numbers.percent() / PERCENT)) + "  " + words(download));
        return Cells.fitted(Cells.fitted(Terminal.harmless(download.name()), name) + "  " + tail, columns)
                .stripTrailing();
    }

    private String words(RemoteDownload download) {
        RemoteDownload.Numbers numbers = download.numbers();
        if (!download.standing().status().equals("downloading") || !download.standing().phase().isEmpty()) {
            return StatusText.of(download, terminal);
        }
        String speed = formats.speed(numbers.bytesPerSecond());
        return numbers.etaSeconds() < 0
                ? speed
                : speed + "  " + formats.duration(Duration.ofSeconds(numbers.etaSeconds()));
    }

    private String bar(double percent) {
        int filled = (int) Math.clamp(percent * BAR / PERCENT, 0, BAR);
        return full.repeat(filled) + empty.repeat(BAR - filled);
    }

    private static String padded(String percent) {
        return " ".repeat(Math.max(0, 5 - Cells.width(percent))) + percent;
    }
}
