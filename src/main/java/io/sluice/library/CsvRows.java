package io.sluice.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.sluice.model.text.BoundedLines;
import org.jspecify.annotations.Nullable;

/// The rows of a table (RFC 4180): a cell in quotes may hold separators, ends of lines and, doubled, quotes. One thread.
final class CsvRows {
    private static final char QUOTE = '"';

    private final TextLines lines;
    private final char separator;
    private long line;

    CsvRows(TextLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /// At which the row that was read last begins, from 1.
    long line() {
        return line;
    }

    /// Null behind the last one.
    @Nullable
    List<String> next() throws IOException {
        String text = lines.nextWhole();
        line = lines.number();
        if (text == null) {
            return null;
        }
        var row = new StringBuilder(text);
        boolean open = opensOrCloses(text);
        while (open && row.length() < BoundedLines.MOST_CHARACTERS) {
            String more = lines.nextWhole();
            if (more == null) {
                break;
            }
            row.append('\n').append(more);
            open ^= opensOrCloses(more);
        }
        return cells(row.toString(), separator);
    }

    private static boolean opensOrCloses(String line) {
        return line.chars().filter(it -> it == QUOTE).count() % 2 == 1;
    }

    static List<String> cells(String row, char separator) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char it = row.charAt(i);
            if (it == QUOTE) {
                // The second of two within quotes is one of the text.
                if (!quoted && i > 0 && row.charAt(i - 1) == QUOTE) {
                    cell.append(QUOTE);
                }
                quoted = !quoted;
            } else if (it == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(it);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
