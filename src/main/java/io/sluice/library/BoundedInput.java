package io.sluice.library;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.sluice.library.UnreadableTracksException.Reason;

/// Ends with an error where a list is too large, or where it does not come to the end of one thing. One thread.
final class BoundedInput extends FilterInputStream {
    private long left = TrackLists.MOST_BYTES;
    private long leftOfOne = Long.MAX_VALUE;

    BoundedInput(InputStream in) {
        super(in);
    }

    /// From here on no more than so many bytes, until it is called again.
    void allow(long bytes) {
        leftOfOne = bytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws UnreadableTracksException {
        left -= bytes;
        leftOfOne -= bytes;
        if (left < 0 || leftOfOne < 0) {
            throw new UnreadableTracksException(Reason.TOO_LARGE);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
