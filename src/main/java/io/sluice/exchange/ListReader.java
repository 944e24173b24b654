package io.sluice.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import io.sluice.model.text.TextEncoding;

/// Reads a list of downloads, whatever it is written in: our JSON, aria2's sessions, or one link a line. Bad parts are
/// remarked and left out. Little is kept in memory. One thread.
public interface ListReader extends Closeable {
    int LOOKED_AT = 4096;

    /// Hands the next part of the file on.
    ///
    /// @return false at its end
    boolean next(Consumer<Entry> found, Consumer<Remark> remarked) throws IOException;

    @Override
    void close() throws IOException;

    /// Looks at the beginning of the content to know the format; names of files do not count.
    ///
    /// @param in is closed with the reader
    /// @throws UnreadableListException where it is no list
    static ListReader open(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(LOOKED_AT);
        byte[] beginning = buffered.readNBytes(LOOKED_AT);
        buffered.reset();
        var encoding = TextEncoding.of(beginning);
        if (!encoding.reads(beginning)) {
            throw new UnreadableListException(UnreadableListException.Kind.NO_TEXT);
        }
        return encoding.beginsWith(beginning, '{') || encoding.beginsWith(beginning, '[')
                ? new JsonListReader(encoding.reader(buffered))
                : new TextListReader(encoding.reader(buffered));
    }
}
