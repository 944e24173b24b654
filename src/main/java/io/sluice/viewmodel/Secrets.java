package io.sluice.viewmodel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

/// Whom cookies, logins and other headers may be sent to: one server, which whoever gives them has in mind.
final class Secrets {
    private Secrets() {
    }

    /// Whether all links lead to one scheme, host and port.
    static boolean haveOneServer(Collection<URI> links) {
        return links.stream().map(Secrets::server).distinct().count() <= 1;
    }

    private static String server(URI link) {
        boolean tls = "https".equalsIgnoreCase(link.getScheme());
        int port = link.getPort() >= 0 ? link.getPort() : tls ? 443 : 80;
        return (link.getScheme() + "://" + link.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }

    /// The link with user info in it.
    ///
    /// @param login `user:password`; the link stays as it is where there is none
    static URI withLogin(URI link, @Nullable String login) {
        if (login == null) {
            return link;
        }
        int colon = login.indexOf(':');
        String info = encoded(login.substring(0, colon)) + ":" + encoded(login.substring(colon + 1));
        String host = Objects.requireNonNullElse(link.getRawAuthority(), "").replaceFirst("^.*@", "");
        return URI.create(link.toString().replaceFirst("//[^/?#]*",
                Matcher.quoteReplacement("//" + info + "@" + host)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
