package io.sluice.engine.http;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;

/// Builds a pool whose connections are [DetachedSocket]s, which read ahead below TLS.
final class DetachedSockets extends PoolingHttpClientConnectionManagerBuilder {
    @Override
    protected HttpClientConnectionOperator createConnectionOperator(SchemePortResolver ports, DnsResolver names,
            TlsSocketStrategy tls) {
        return new DefaultHttpClientConnectionOperator(DetachedSocket::new, ports, names,
                RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, readingAhead(tls)).build());
    }

    private static TlsSocketStrategy readingAhead(TlsSocketStrategy tls) {
        return (socket, target, port, attachment, context) -> {
            if (socket instanceof DetachedSocket ours) {
                ours.readAhead();
            }
            return tls.upgrade(socket, target, port, attachment, context);
        };
    }
}
