package io.sluice.engine;

import java.io.IOException;

/// Where the bytes of a body come from. Belongs to one thread.
@FunctionalInterface
interface ByteSource {
    /// As [java.io.InputStream#read(byte[], int, int)], but `length` is at least 1.
    int read(byte[] buffer, int offset, int length) throws IOException;
}
