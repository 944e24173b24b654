package io.sluice.engine.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import io.sluice.model.Failure;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;

/// Scheme, host and port: what secrets are bound to (RFC 6454 §4).
///
/// @param host in lower case and ASCII
/// @param port never left open
record Origin(String scheme, String host, int port) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /// @throws AnswerException for a link that is not http or https, or names no host
    static Origin of(URI link) throws AnswerException {
        String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
        String authority = link.getRawAuthority();
        if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new AnswerException(new Failure.UnsupportedLink(scheme));
        }
        try {
            // java.net.URI finds no host in a name with an underscore or an umlaut; such names are in use.
            URIAuthority parts = URIAuthority.create(authority);
            int port = parts.getPort() >= 0 ? parts.getPort() : scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
            return new Origin(scheme, asciiName(parts.getHostName()), port);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new AnswerException(new Failure.UnsupportedLink(scheme), unreadable);
        }
    }

    private static String asciiName(String host) {
        return (host.contains(":") ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
    }

    String text() {
        return scheme + "://" + host + ":" + port;
    }

    HttpHost target() {
        return new HttpHost(scheme, host, port);
    }

    boolean isSecure() {
        return scheme.equals("https");
    }
}
