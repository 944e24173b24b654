package io.sluice.engine.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;

/// A connection that says whether bytes wait in it, without waiting for them. Apache's own way reads with a time-out of
/// 1 ms, which small files pay three times each. Belongs to one thread at a time.
final class PollingConnection extends DefaultManagedHttpClientConnection {
    // Never waited for: the stream below answers at once.
    private static final Timeout AT_ONCE = Timeout.ofMilliseconds(1);

    private boolean polling;

    PollingConnection(String id, Http1Config limits) {
        super(id, StandardCharsets.ISO_8859_1.newDecoder(), StandardCharsets.ISO_8859_1.newEncoder(), limits,
                new AgreedLength(), null, null, new DefaultHttpResponseParserFactory(limits));
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new PolledSocket(socket));
    }

    @Override
    public void bind(SSLSocket tls, Socket socket) throws IOException {
        bind(new PolledSocket(tls, socket));
    }

    /// Whether bytes came that nobody has read; never waits. Of a TLS connection also where only a part of a record came.
    boolean holdsBytes() throws IOException {
        polling = true;
        try {
            return isDataAvailable(AT_ONCE);
        } finally {
            polling = false;
        }
    }

    private final class PolledSocket extends SocketHolder {
        PolledSocket(Socket socket) {
            super(socket);
        }

        PolledSocket(SSLSocket tls, Socket socket) {
            super(tls, socket);
        }

        @Override
        protected InputStream getInputStream(Socket socket) throws IOException {
            InputStream arriving = getBaseSocket().getInputStream();
            return new FilterInputStream(super.getInputStream(socket)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    if (polling && in.available() == 0 && arriving.available() == 0) {
                        throw new NothingThere();
                    }
                    return readRecords(in, buffer, offset, length);
                }
            };
        }

        // TLS gives one record of 16 KiB at a time; each would be a write of its own.
        private int readRecords(InputStream in, byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            while (count > 0 && count < length && getBaseSocket() instanceof DetachedSocket ours
                    && ours.holdsRecord()) {
                int more = in.read(buffer, offset + count, length - count);
                if (more <= 0) {
                    return count;
                }
                count += more;
            }
            return count;
        }
    }

    /// What a read says that waited in vain. Thrown for each request: without a trace it costs next to nothing.
    private static final class NothingThere extends SocketTimeoutException {
        private static final long serialVersionUID = 1;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
