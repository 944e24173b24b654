package io.sluice.engine;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Reads no quicker than one limit allows: a decorator, so that any number of limits compose. It holds back the one
/// read that it has just made, and no more; what is not read waits at the server.
final class ThrottledSource implements ByteSource {
    private final ByteSource inner;
    private final Supplier<RateLimiter> limiter;
    private final BooleanSupplier isStopping;

    /// @param limiter asked at each read, since another one may come to apply while the bytes flow
    ThrottledSource(ByteSource inner, Supplier<RateLimiter> limiter, BooleanSupplier isStopping) {
        this.inner = inner;
        this.limiter = limiter;
        this.isStopping = isStopping;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        RateLimiter now = limiter.get();
        int read = inner.read(buffer, offset, now.readSize(length));
        if (read > 0) {
            now.spend(read, isStopping);
        }
        return read;
    }
}
