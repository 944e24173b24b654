package io.sluice.library;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A beginning, and then the same part again and again without an end.
final class EndlessInput extends InputStream {
    private final byte[] beginning;
    private final byte[] part;
    private long read;

    EndlessInput(String beginning, String part) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.part = part.repeat(1 + 8000 / part.length()).getBytes(StandardCharsets.UTF_8);
    }

    /// Bytes that somebody took.
    long taken() {
        return read;
    }

    @Override
    public int read() {
        long at = read++;
        return at < beginning.length ? beginning[(int) at] : part[(int) ((at - beginning.length) % part.length)];
    }

    @Override
    public int read(byte[] into, int from, int length) {
        boolean begins = read < beginning.length;
        byte[] source = begins ? beginning : part;
        int at = begins ? (int) read : (int) ((read - beginning.length) % part.length);
        int copied = Math.min(length, source.length - at);
        System.arraycopy(source, at, into, from, copied);
        read += copied;
        return copied;
    }
}
