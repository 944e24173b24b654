package io.sluice.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import io.sluice.model.text.BoundedLines;
import io.sluice.model.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/// The lines of a list that need not say what it is written in. Without a byte order mark each line that is no UTF-8 is
/// Windows-1252, of which ISO 8859-1 is a part: players wrote M3U and PLS so for years, and lists grow by programs of both
/// kinds.
final class TextLines {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final BoundedLines lines;
    private final boolean marked;
    private boolean cut;

    TextLines(byte[] beginning, InputStream in) throws IOException {
        TextEncoding encoding = TextEncoding.of(beginning);
        marked = encoding.isMarked();
        // Of ISO 8859-1 each character is one byte, so that the bytes of a line can be had again.
        lines = new BoundedLines(
                (marked ? encoding : new TextEncoding(StandardCharsets.ISO_8859_1, 0)).reader(in));
    }

    /// Without blanks at its ends; null behind the last one.
    @Nullable
    String next() throws IOException {
        String line = nextWhole();
        return line == null ? null : line.strip();
    }

    /// Null behind the last one.
    @Nullable
    String nextWhole() throws IOException {
        String line = lines.next();
        cut = line != null && line.length() >= BoundedLines.MOST_CHARACTERS;
        return line == null || marked ? line : decoded(line);
    }

    /// Whether the line that was read last is longer than what was read of it.
    boolean isCut() {
        return cut;
    }

    /// Of the line that was read last, from 1.
    long number() {
        return lines.number();
    }

    private static String decoded(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS);
        }
    }
}
