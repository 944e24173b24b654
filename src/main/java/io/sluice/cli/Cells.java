package io.sluice.cli;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Text in columns. Characters of East Asia and pictures take two of them (Unicode Standard Annex 11).
final class Cells {
    private static final String ELLIPSIS = "…";

    private Cells() {
    }

    /// Each row as a line; the last cell of a row is as long as it is.
    ///
    /// @param right the cells that end at the same column in place of beginning there
    static List<String> table(List<List<String>> rows, List<Integer> right) {
        int columns = rows.getFirst().size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> Collections.max(rows.stream().map(row -> width(row.get(column))).toList()))
                .toList();
        return rows.stream().map(row -> line(row, widths, right)).toList();
    }

    private static String line(List<String> row, List<Integer> widths, List<Integer> right) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            boolean last = column == row.size() - 1;
            String padding = " ".repeat(Math.max(0, widths.get(column) - width(cell)));
            line.append(right.contains(column) ? padding + cell : last ? cell : cell + padding)
                    .append(last ? "" : "  ");
        }
        return line.toString();
    }

    /// Exactly `columns` wide: filled up, or cut off with an ellipsis.
    static String fitted(String text, int columns) {
        if (width(text) <= columns) {
            return text + " ".repeat(columns - width(text));
        }
        var cut = new StringBuilder();
        int[] points = text.codePoints().toArray();
        int used = 0;
        for (int i = 0; i < points.length && used + width(points[i]) < columns; i++) {
            cut.appendCodePoint(points[i]);
            used += width(points[i]);
        }
        return cut + ELLIPSIS + " ".repeat(Math.max(0, columns - used - 1));
    }

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> Character.isEmojiPresentation(point);
        };
    }
}
