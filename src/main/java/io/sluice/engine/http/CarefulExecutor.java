package io.sluice.engine.http;

import java.io.IOException;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Never takes the leftovers of one answer for the next one, and leaves the connection in the context for whoever reads
/// the body.
final class CarefulExecutor extends HttpRequestExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(CarefulExecutor.class);
    private static final String CONNECTION = "sluice.connection";

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback, HttpContext context) throws IOException, HttpException {
        context.setAttribute(CONNECTION, connection);
        if (wasUsedBefore(connection) && connection instanceof PollingConnection polled && polled.holdsBytes()) {
            // RFC 9112 §9.2: bytes that nobody asked for are no answer to what is asked next.
            throw new NoHttpResponseException("The connection held bytes that nobody asked for");
        }
        return super.execute(request, connection, callback, context);
    }

    /// Whether the last request in this context went over a connection that had served another one before.
    static boolean reusedConnection(HttpContext context) {
        return context.getAttribute(CONNECTION) instanceof HttpClientConnection connection && wasUsedBefore(connection);
    }

    /// Whether bytes follow the body that was read to its end. A connection that broke since has none.
    static boolean hasMore(HttpContext context) {
        try {
            return context.getAttribute(CONNECTION) instanceof PollingConnection connection && connection.isOpen()
                    && connection.holdsBytes();
        } catch (IOException broken) {
            LOG.debug("The connection broke behind a whole body", broken);
            return false;
        }
    }

    private static boolean wasUsedBefore(HttpClientConnection connection) {
        return connection.getEndpointDetails() != null && connection.getEndpointDetails().getResponseCount() > 0;
    }
}
