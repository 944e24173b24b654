package io.sluice.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;

import org.jspecify.annotations.Nullable;

/// A socket that is not connected yet, which can be told to [#readAhead()]. Belongs to one thread at a time.
final class DetachedSocket extends Socket {
    private @Nullable ReadAheadStream arriving;
    private boolean readsAhead;

    /// @param proxy none: straight to the address
    DetachedSocket(@Nullable Proxy proxy) {
        super(proxy == null ? Proxy.NO_PROXY : proxy);
    }

    /// From now on bytes are fetched in large reads. The JDK's TLS asks for the five bytes of each record's head by
    /// themselves, which makes two system calls for every 16 KiB.
    void readAhead() {
        readsAhead = true;
        if (arriving != null) {
            arriving.readAhead();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (arriving == null) {
            arriving = new ReadAheadStream(super.getInputStream());
            if (readsAhead) {
                arriving.readAhead();
            }
        }
        return arriving;
    }

    /// Whether a whole TLS record lies in memory, so that reading it cannot wait for the line.
    boolean holdsRecord() {
        return arriving != null && arriving.held() >= ReadAheadStream.LARGEST_RECORD;
    }
}
