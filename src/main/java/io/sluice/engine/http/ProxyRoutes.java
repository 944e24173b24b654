package io.sluice.engine.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// Takes Apache's client the way that [ProxyChoice] says. Safe for any thread.
final class ProxyRoutes {
    // No buffer sizes: naming one switches off the system's own tuning, which goes further (Linux tcp(7)).
    private static final SocketConfig SOCKETS = SocketConfig.custom().setTcpNoDelay(true).setSoKeepAlive(true).build();

    private final ProxyChoice choice;

    ProxyRoutes(ProxyChoice choice) {
        this.choice = choice;
    }

    ProxyRule ruleFor(HttpHost target) {
        return choice.ruleFor(URI.create(target.getSchemeName() + "://" + target.toHostString() + "/"));
    }

    DefaultRoutePlanner planner() {
        return new DefaultRoutePlanner(null) {
            @Override
            protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
                return ruleFor(target) instanceof ProxyRule.HttpProxy proxy ? hostOf(proxy) : null;
            }
        };
    }

    static HttpHost hostOf(ProxyRule.Proxy proxy) {
        return new HttpHost("http", proxy.host(), proxy.port());
    }

    SocketConfig sockets(HttpRoute route) {
        return ruleFor(route.getTargetHost()) instanceof ProxyRule.Socks5 socks
                ? SocketConfig.copy(SOCKETS).setSocksProxyAddress(new InetSocketAddress(socks.host(), socks.port()))
                        .build()
                : SOCKETS;
    }

    /// Leaves names to a SOCKS proxy: asking for them here would tell the local network where the user goes.
    DnsResolver names() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return SystemDefaultDnsResolver.INSTANCE.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) throws UnknownHostException {
                return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
            }

            @Override
            public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
                return isBehindSocks(host, port)
                        ? List.of(InetSocketAddress.createUnresolved(host, port))
                        : SystemDefaultDnsResolver.INSTANCE.resolve(host, port);
            }
        };
    }

    private boolean isBehindSocks(String host, int port) {
        return ruleFor(new HttpHost("http", host, port)) instanceof ProxyRule.Socks5
                || ruleFor(new HttpHost("https", host, port)) instanceof ProxyRule.Socks5;
    }
}
