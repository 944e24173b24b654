package io.sluice.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What the columns of a table are about, by their names in its first line.
///
/// @param numbers of the columns, from 0; there is one of links
record CsvColumns(char separator, Map<Column, Integer> numbers) {
    /// With the names that programs and people give it.
    enum Column {
        LINK("url", "link", "source", "location", "uri"), TITLE("title", "name"), ARTIST("artist", "creator",
                "author"), ALBUM("album", "show"), PUBLISHED("published", "date"), DURATION("duration",
                        "time"), BYTES("bytes", "size"), TYPE("type"), CHECKSUM("checksum", "hash");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    /// @return empty where it names no column of links
    static Optional<CsvColumns> of(String firstLine) {
        return Stream.of(',', ';', '\t').map(it -> new CsvColumns(it, numbers(CsvRows.cells(firstLine, it))))
                .filter(it -> it.numbers.containsKey(Column.LINK)).findFirst();
    }

    private static Map<Column, Integer> numbers(List<String> headings) {
        Map<Column, Integer> numbers = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.names.contains(heading)) {
                    numbers.putIfAbsent(column, i);
                }
            }
        }
        return numbers;
    }

    /// Null where the row has none.
    @Nullable
    String cell(List<String> row, Column column) {
        int number = numbers.getOrDefault(column, row.size());
        return number < row.size() && !row.get(number).isEmpty() ? row.get(number) : null;
    }
}
