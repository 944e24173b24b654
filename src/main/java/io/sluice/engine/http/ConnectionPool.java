package io.sluice.engine.http;

import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.cookie.CookieSpecFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Apache's client with everything switched off that is ours, and the connections that all downloads share.
final class ConnectionPool implements AutoCloseable {
    // Ten downloads of 32 connections, and room for those that are just being given back.
    private static final int MOST_CONNECTIONS = 400;
    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(15);
    // Shorter than what common servers allow (nginx 75 s, Apache 5 s and says so in Keep-Alive).
    private static final TimeValue LONGEST_IDLE = TimeValue.ofSeconds(30);
    private static final Http1Config LIMITS = Http1Config.custom().setMaxLineLength(64 << 10).setMaxHeaderCount(500)
            .build();
    // A server may close an idle connection at any time: a request that finds it closed is sent again on another one.
    private static final TimeValue CHECKED_AFTER = TimeValue.ofSeconds(2);

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    ConnectionPool(SSLContext trust, String userAgent, ProxyRoutes routes) {
        connections = connections(trust, routes);
        client = HttpClientBuilder.create().setConnectionManager(connections).setRequestExecutor(new CarefulExecutor())
                .setUserAgent(userAgent).disableRedirectHandling().disableAutomaticRetries()
                .disableContentCompression().disableCookieManagement().disableAuthCaching().disableConnectionState()
                // An empty registry spares the start the reading of the public suffix list, which only cookies need.
                .setDefaultCookieSpecRegistry(
                        RegistryBuilder.<CookieSpecFactory>create().build())
                .setRoutePlanner(routes.planner()).evictIdleConnections(LONGEST_IDLE).build();
    }

    CloseableHttpClient client() {
        return client;
    }

    /// Forgets every connection that waits for reuse.
    void closeIdle() {
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static PoolingHttpClientConnectionManager connections(SSLContext trust, ProxyRoutes routes) {
        return new DetachedSockets().setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT_TIMEOUT)
                        .setValidateAfterInactivity(CHECKED_AFTER).build())
                .setSocketConfigResolver(routes::sockets).setDnsResolver(routes.names())
                // The JDK itself checks the host's name during the handshake; Apache's second check would add nothing.
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust, HostnameVerificationPolicy.BUILTIN,
                        NoopHostnameVerifier.INSTANCE))
                // Reads larger than what is left in the 8 KiB buffer go straight to the socket.
                .setConnectionFactory(_ -> new PollingConnection("sluice", LIMITS))
                .build();
    }
}
