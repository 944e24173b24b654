package io.sluice.engine.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads through, or, once told, as much as is there at once. A `BufferedInputStream` asks the system how much is left
/// after each short read; this one does not.
final class ReadAheadStream extends FilterInputStream {
    /// RFC 8446 §5.2: a head of 5 bytes, 2^14 bytes and at most 256 of padding and tag; RFC 5246 §6.2.3 allows 2,048.
    static final int LARGEST_RECORD = 5 + (16 << 10) + 2_048;
    private static final int SIZE = 128 << 10;
    private static final byte[] NONE = new byte[0];

    private byte[] buffer = NONE;
    private int from;
    private int to;

    ReadAheadStream(InputStream in) {
        super(in);
    }

    void readAhead() {
        if (buffer.length == 0) {
            buffer = new byte[SIZE];
        }
    }

    /// How many bytes were read ahead.
    int held() {
        return to - from;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (from == to && length >= buffer.length) {
            return in.read(into, offset, length);
        }
        if (from == to && !fill()) {
            return -1;
        }
        int count = Math.min(length, held());
        System.arraycopy(buffer, from, into, offset, count);
        from += count;
        return count;
    }

    // A read that times out leaves nothing behind that could be given twice.
    private boolean fill() throws IOException {
        from = 0;
        to = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    @Override
    public int available() throws IOException {
        return held() + in.available();
    }

    @Override
    public long skip(long most) throws IOException {
        int count = (int) Math.min(Math.max(0, most), held());
        from += count;
        return count > 0 ? count : in.skip(most);
    }
}
