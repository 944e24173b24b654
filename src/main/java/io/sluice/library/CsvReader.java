package io.sluice.library;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

import io.sluice.library.CsvColumns.Column;
import io.sluice.library.UnreadableTracksException.Reason;
import io.sluice.model.Checksum;
import org.jspecify.annotations.Nullable;

/// Tables as spreadsheets write them, with commas, semicolons or tabs, whose first line names the columns. Several links in
/// a cell, with blanks between them, are places of one file.
final class CsvReader implements TrackReader {
    private static final Pattern BLANK = Pattern.compile("\\s+");

    @Override
    public void read(ListInput in, Findings found) throws IOException {
        TextLines lines = in.lines();
        String first = lines.nextWhole();
        CsvColumns columns = CsvColumns.of(first == null ? "" : first)
                .orElseThrow(() -> new UnreadableTracksException(Reason.NO_COLUMNS, 1));
        var rows = new CsvRows(lines, columns.separator());
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            if (row.stream().anyMatch(it -> !it.isEmpty())) {
                String links = columns.cell(row, Column.LINK);
                List<String> places = List.of(BLANK.split(links == null ? "" : links));
                TrackDraft draft = draft(columns, row);
                places.forEach(it -> SourceLink.read(it, in.from()).ifPresent(draft::source));
                found.addOrSkip(draft, rows.line(), places);
            }
        }
    }

    private static TrackDraft draft(CsvColumns columns, List<String> row) {
        String time = columns.cell(row, Column.DURATION);
        String bytes = columns.cell(row, Column.BYTES);
        return new TrackDraft().title(columns.cell(row, Column.TITLE)).artist(columns.cell(row, Column.ARTIST))
                .album(columns.cell(row, Column.ALBUM)).type(columns.cell(row, Column.TYPE))
                .published(instant(columns.cell(row, Column.PUBLISHED)))
                .duration(time == null ? null : PlayingTime.clock(time))
                .bytes(bytes != null && bytes.matches("\\d{1,18}") ? Long.valueOf(bytes) : null)
                .checksum(checksum(columns.cell(row, Column.CHECKSUM)));
    }

    // A day alone is its beginning in UTC.
    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable Checksum checksum(@Nullable String text) {
        try {
            return text == null ? null : Checksum.parse(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
