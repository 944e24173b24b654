package io.sluice.engine.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;

import io.sluice.model.Failure;
import org.apache.hc.client5.http.ConnectTimeoutException;

/// Tells what a proxy did from what the server behind it did.
final class ProxyFailures {
    private ProxyFailures() {
    }

    /// Empty where the proxy did its part. Java has no types for what SOCKS proxies say: its words decide.
    static Optional<Failure> of(IOException broken, ProxyRule.Proxy proxy) {
        String words = String.valueOf(broken.getMessage());
        return switch (broken) {
            case SocketException _ when words.contains("authentication failed") ->
                Optional.of(new Failure.ProxyNeedsCredentials(proxy.host()));
            case SocketException _ when words.startsWith("SOCKS: ") -> Optional.empty();
            case ConnectException _,NoRouteToHostException _,ConnectTimeoutException _,UnknownHostException _ ->
                Optional.of(new Failure.ProxyUnreachable(proxy.host()));
            case SocketException _ when proxy instanceof ProxyRule.Socks5 && isAboutConnecting(words) ->
                Optional.of(new Failure.ProxyUnreachable(proxy.host()));
            default -> Optional.empty();
        };
    }

    private static boolean isAboutConnecting(String words) {
        return words.contains("SOCKS server") || words.contains("Connection refused")
                || words.contains("Can't connect");
    }
}
