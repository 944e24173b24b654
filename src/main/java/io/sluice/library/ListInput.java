package io.sluice.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.sluice.model.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/// A list that nobody has read yet.
///
/// @param bytes     at their beginning
/// @param limit     below `bytes`
/// @param beginning of them, at most [#LOOKED_AT]
/// @param from      the link that it came from, against which others in it are relative; null where it came from none
record ListInput(InputStream bytes, BoundedInput limit, byte[] beginning, @Nullable URI from) {
    // Comments and name spaces may stand in front of what tells the format.
    private static final int LOOKED_AT = 1 << 14;

    static ListInput of(InputStream in, @Nullable URI from) throws IOException {
        var limit = new BoundedInput(in);
        var buffered = new BufferedInputStream(limit, 1 << 16);
        buffered.mark(LOOKED_AT);
        byte[] beginning = buffered.readNBytes(LOOKED_AT);
        buffered.reset();
        return new ListInput(buffered, limit, beginning, from);
    }

    String firstText() {
        return TextEncoding.of(beginning).text(beginning).stripLeading();
    }

    /// XML may have none in front of its declaration, but many a server writes some.
    ///
    /// @return how many lines ended there
    long skipBlankLines() throws IOException {
        TextEncoding encoding = TextEncoding.of(beginning);
        int mark = encoding.charset().equals(StandardCharsets.UTF_8) ? encoding.mark() : 0;
        int end = mark;
        long lines = 0;
        while (end < beginning.length && Character.isWhitespace(beginning[end])) {
            lines += beginning[end] == '\n' ? 1 : 0;
            end++;
        }
        bytes.skipNBytes(end == mark ? 0 : end);
        return lines;
    }

    TextLines lines() throws IOException {
        return new TextLines(beginning, bytes);
    }
}
