package io.sluice.cli;

import java.util.ArrayList;
import java.util.List;

import io.sluice.api.client.RemoteDownload;

/// For terminals: a bar for each download, drawn over at each look. What stays scrolls away above.
final class LiveView implements View {
    private static final int MOST_BARS = 20;
    private static final String UP = "\u001B[%dF"; // ECMA-48 CPL
    private static final String CLEAR_BELOW = "\u001B[J"; // ED

    private final Terminal terminal;
    private final ProgressLine bars;
    private int drawn;

    LiveView(Terminal terminal) {
        this.terminal = terminal;
        bars = new ProgressLine(terminal);
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public void show(List<RemoteDownload> running, String summary) {
        List<String> lines = new ArrayList<>();
        running.stream().limit(MOST_BARS).map(bars::of).forEach(lines::add);
        if (running.size() > MOST_BARS) {
            lines.add(terminal.text("cli.watch.more", running.size() - MOST_BARS));
        }
        if (!summary.isEmpty()) {
            lines.add(Cells.fitted(Terminal.spaced(summary), terminal.columns() - 1));
        }
        clear();
        lines.forEach(terminal::print);
        terminal.out().flush();
        drawn = lines.size();
    }

    @Override
    public void line(String text) {
        clear();
        terminal.print(text);
    }

    private void clear() {
        if (drawn > 0) {
            terminal.out().print(UP.formatted(drawn) + CLEAR_BELOW);
            drawn = 0;
        }
    }
}
