package io.sluice.scheduler;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Says how far it was read. One thread.
final class CountedInput extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    /// @param told how many bytes were read so far, after each reading; what it throws ends that
    CountedInput(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        tell(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        tell(Math.max(0, read));
        return read;
    }

    private void tell(int more) {
        count += more;
        told.accept(count);
    }
}
