package io.sluice.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// In what characters a file is written, by its byte order mark; without one it is UTF-8.
///
/// @param mark bytes of the mark
record TextEncoding(Charset charset, int mark) {
    private static final char REPLACEMENT = '\uFFFD';

    /// @param beginning of the file
    /// @throws UnreadableListException where that is no text
    static TextEncoding of(byte[] beginning) throws UnreadableListException {
        TextEncoding encoding = marked(beginning);
        String text = encoding.text(beginning);
        if (text.indexOf('\0') >= 0 || text.chars().filter(it -> it == REPLACEMENT).count() > text.length() / 10) {
            throw new UnreadableListException(UnreadableListException.Kind.NO_TEXT);
        }
        return encoding;
    }

    private static TextEncoding marked(byte[] beginning) {
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(beginning, 0xFE, 0xFF)
                ? new TextEncoding(StandardCharsets.UTF_16BE, 2)
                : new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String text(byte[] beginning) {
        return new String(beginning, mark, beginning.length - mark, charset);
    }

    /// Whether the first character that is no blank is this one.
    boolean beginsWith(byte[] beginning, char character) {
        String text = text(beginning).stripLeading();
        return !text.isEmpty() && text.charAt(0) == character;
    }

    BufferedReader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset));
    }
}
