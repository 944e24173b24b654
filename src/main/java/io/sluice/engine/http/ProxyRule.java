package io.sluice.engine.http;

import org.jspecify.annotations.Nullable;

/// How a server is reached. Where a proxy is named, nothing ever goes around it.
public sealed interface ProxyRule {
    record Direct() implements ProxyRule {
    }

    /// One that is spoken to, by host name or address and port, with a login where it asks for one.
    sealed interface Proxy extends ProxyRule {
        String host();

        int port();

        @Nullable
        Login login();
    }

    /// Plain requests in absolute form, https through CONNECT (RFC 9110 §9.3.6).
    record HttpProxy(String host, int port, @Nullable Login login) implements Proxy {
    }

    /// RFC 1928, names resolved by the proxy, login by RFC 1929.
    record Socks5(String host, int port, @Nullable Login login) implements Proxy {
    }

    /// Never shows its password.
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login of " + user;
        }
    }

    ProxyRule DIRECT = new Direct();
}
