package io.sluice.model.text;

import java.io.IOException;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/// Reads lines, of which one that never ends takes no more memory than others.
public final class BoundedLines {
    public static final int MOST_CHARACTERS = 1 << 16;

    private final Reader in;
    private long number;
    private boolean afterReturn;

    public BoundedLines(Reader in) {
        this.in = in;
    }

    /// Of the line that was read last, from 1.
    public long number() {
        return number;
    }

    /// Without its end; cut behind [#MOST_CHARACTERS]. Null behind the last one.
    public @Nullable String next() throws IOException {
        int character = in.read();
        if (afterReturn && character == '\n') {
            character = in.read();
        }
        if (character < 0) {
            return null;
        }
        number++;
        var line = new StringBuilder();
        while (character >= 0 && character != '\n' && character != '\r') {
            if (line.length() < MOST_CHARACTERS) {
                line.append((char) character);
            }
            character = in.read();
        }
        afterReturn = character == '\r';
        return line.toString();
    }
}
