package io.sluice.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

import io.sluice.model.Download;

/// Writes downloads one after the other; nothing of them is kept in memory. One thread.
public interface ListWriter extends Closeable {
    /// One that does not belong into this format is left out.
    void write(Download download) throws IOException;

    /// Ends the file, and closes what it is written into. A file that was not ended is not whole.
    @Override
    void close() throws IOException;

    /// @param now when it is written
    static ListWriter of(ListFormat format, Secrets secrets, OutputStream out, Instant now) throws IOException {
        return switch (format) {
            case JSON -> new JsonListWriter(out, secrets, now);
            case CSV -> new CsvHistoryWriter(out);
            case ARIA2 -> new Aria2SessionWriter(out, secrets);
        };
    }
}
