package io.sluice.store;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.sluice.model.Download;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.store.search.Entry;

/// Reads a few columns of all rows in the order in which they lie in the file, some seconds for a million: past
/// Hibernate, which has no name for that order, and in parts, since H2 keeps the whole answer to a question in memory.
///
/// @param captions of the tracks that downloads fetch
record Scan(Captions captions) {
    private static final int ROWS_A_PART = 10_000;
    private static final String LAST = "select max(_rowid_) from download";
    private static final String PART = """
            select id, state, priority, pos, links, wished_name, file_name, folder, total_bytes, kept_bytes, created_at,
                ended_at, track_id
            from download
            where _rowid_ between ? and ?""";

    void read(Connection connection, Consumer<Entry> reader) throws SQLException {
        long last = last(connection);
        try (PreparedStatement part = connection.prepareStatement(PART)) {
            for (long from = 1; from <= last; from += ROWS_A_PART) {
                part.setLong(1, from);
                part.setLong(2, from + ROWS_A_PART - 1);
                try (ResultSet rows = part.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(entry(rows));
                    }
                }
            }
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(LAST);
                ResultSet answer = question.executeQuery()) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        String link = firstLink(row.getString("links"));
        String name = row.getString("file_name");
        if (name == null) {
            name = Download.nameOf(null, row.getString("wished_name"), URI.create(link));
        }
        Status status = StateName.valueOf(row.getString("state")).status();
        return new Entry(row.getObject("id", UUID.class), new Entry.Words(name, link, row.getString("folder"),
                captions.of(row.getObject("track_id", UUID.class))), status,
                new Place(Priority.of(row.getInt("priority")), row.getLong("pos")), numbers(row, status));
    }

    // A file whose server did not say its length has one once it is there.
    private static Entry.Numbers numbers(ResultSet row, Status status) throws SQLException {
        Instant ended = row.getObject("ended_at", Instant.class);
        long kept = row.getLong("kept_bytes");
        long total = row.getLong("total_bytes");
        return Entry.Numbers.of(total < 0 && status == Status.FINISHED ? kept : total, kept,
                DownloadSearch.micros(row.getObject("created_at", Instant.class)),
                ended == null ? 0 : DownloadSearch.micros(ended));
    }

    // No link holds a quotation mark.
    private static String firstLink(String links) {
        int from = links.indexOf('"') + 1;
        return links.substring(from, links.indexOf('"', from));
    }
}
