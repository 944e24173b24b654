package io.sluice.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// In what characters a file is written, by its byte order mark; without one it is UTF-8.
///
/// @param mark bytes of the mark
public record TextEncoding(Charset charset, int mark) {
    private static final char REPLACEMENT = '\uFFFD';

    /// @param beginning of the file
    public static TextEncoding of(byte[] beginning) {
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

    public boolean isMarked() {
        return mark > 0;
    }

    /// Whether the file is a text in these characters.
    public boolean reads(byte[] beginning) {
        String text = text(beginning);
        return text.indexOf('\0') < 0 && text.chars().filter(it -> it == REPLACEMENT).count() <= text.length() / 10;
    }

    /// Without the mark.
    public String text(byte[] beginning) {
        return new String(beginning, mark, beginning.length - mark, charset);
    }

    /// Whether the first character that is no blank is this one.
    public boolean beginsWith(byte[] beginning, char character) {
        String text = text(beginning).stripLeading();
        return !text.isEmpty() && text.charAt(0) == character;
    }

    /// @param in at its beginning
    public BufferedReader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset));
    }
}
