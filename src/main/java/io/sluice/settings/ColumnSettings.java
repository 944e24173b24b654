package io.sluice.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of the list as they were left, in their order. Written as `name:320 priority:72 -host:100`, where `-` is
/// one that does not show.
///
/// @param columns those that are not named stand behind them as the program has them
public record ColumnSettings(List<Column> columns) {
    public static final ColumnSettings DEFAULT = new ColumnSettings(List.of());
    private static final int MOST_WIDTH = 10_000;

    /// @param width in pixels before the scale of the desktop
    public record Column(String name, int width, boolean shown) {
        public Column {
            Bounds.check("width", width, 1, MOST_WIDTH);
        }

        private static Column parse(String text) {
            if (!text.matches("-?[A-Za-z]{1,40}:\\d{1,5}")) {
                throw new IllegalArgumentException("must be columns like name:320 -host:100");
            }
            boolean shown = !text.startsWith("-");
            String[] parts = text.substring(shown ? 0 : 1).split(":", -1);
            return new Column(parts[0], Integer.parseInt(parts[1]), shown);
        }

        @Override
        public String toString() {
            return (shown ? "" : "-") + name + ":" + width;
        }
    }

    public ColumnSettings {
        columns = List.copyOf(columns);
    }

    static ColumnSettings parse(String text) {
        return new ColumnSettings(
                Stream.of(text.strip().split("\\s+")).filter(it -> !it.isEmpty()).map(Column::parse).toList());
    }

    @Override
    public String toString() {
        return columns.stream().map(Column::toString).collect(Collectors.joining(" "));
    }
}
