package io.sluice.library;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.sluice.library.UnreadableTracksException.Reason;
import org.jspecify.annotations.Nullable;

/// Ends with an error where a list is too large, or where it does not come to the end of one thing. One thread.
final class BoundedInput extends FilterInputStream {
    private long left = TrackLists.MOST_BYTES;
    private long leftOfOne = Long.MAX_VALUE;
    private @Nullable IOException failure;

    BoundedInput(InputStream in) {
        super(in);
    }

    /// From here on no more than so many bytes, until it is called again.
    void allow(long bytes) {
        leftOfOne = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
    }

    private void count(int bytes) throws UnreadableTracksException {
        left -= bytes;
        leftOfOne -= bytes;
        if (left < 0 || leftOfOne < 0) {
            throw new UnreadableTracksException(Reason.TOO_LARGE);
        }
    }

    /// Throws what reading failed by once more: parsers hide it behind an error of their own.
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
