package io.sluice.engine.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;

import org.jspecify.annotations.Nullable;

/// Hands SOCKS5 proxies their login (RFC 1929). Java asks the process for it, not the socket, and only this way: install it
/// once, at the start. Answers nobody but the proxy that is set.
public final class SocksLogins extends Authenticator {
    private static final URI ANYWHERE = URI.create("http://anywhere.invalid/");

    private final ProxyChoice choice;

    public SocksLogins(ProxyChoice choice) {
        this.choice = choice;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        boolean asksSocks = "SOCKS5".equals(getRequestingProtocol());
        return asksSocks && choice.ruleFor(ANYWHERE) instanceof ProxyRule.Socks5 proxy && proxy.login() != null
                && proxy.port() == getRequestingPort()
                        ? new PasswordAuthentication(proxy.login().user(), proxy.login().password().toCharArray())
                        : null;
    }
}
