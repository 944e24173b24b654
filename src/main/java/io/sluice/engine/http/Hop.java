package io.sluice.engine.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import io.sluice.model.Failure;
import org.apache.hc.client5.http.utils.URIUtils;
import org.jspecify.annotations.Nullable;

/// One station on the way through redirects.
///
/// @param link   where to ask; without user info and fragment
/// @param login  the `Authorization` to send there, or null
/// @param before the links of the stations before it, the first one first
record Hop(URI link, Origin origin, @Nullable Login login, List<URI> before) {
    /// Basic credentials (RFC 7617) and the one origin that may see them.
    record Login(Origin owner, String header) {
        static Login of(Origin owner, String pair) {
            return new Login(owner,
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public String toString() {
            return "Login for " + owner.host();
        }
    }

    /// What the link itself says goes before what `logins` knows.
    static Hop to(URI link, Logins logins) throws AnswerException {
        Origin origin = Origin.of(link);
        Login own = loginOf(link, origin);
        return new Hop(stripped(link), origin,
                own != null ? own : logins.find(origin.text()).map(pair -> Login.of(origin, pair)).orElse(null),
                List.of());
    }

    /// @param location as in the header: relative or whole, often with characters that a URI does not allow
    /// @throws AnswerException where it may not, or cannot, be followed
    Hop follow(String location, Logins logins) throws AnswerException {
        URI target = resolve(location);
        Hop next = to(target, logins);
        if (origin.isSecure() && !next.origin.isSecure()) {
            throw new AnswerException(new Failure.InsecureRedirect(next.origin.host()));
        }
        boolean keepsLogin = next.login == null && login != null && login.owner().equals(next.origin);
        return new Hop(next.link, next.origin, keepsLogin ? login : next.login,
                Stream.concat(before.stream(), Stream.of(link)).toList());
    }

    private URI resolve(String location) throws AnswerException {
        try {
            // URI.resolve drops the last segment before a lone query (RFC 3986 §5.4: "?y" keeps it); this one does not.
            return URIUtils.resolve(link, URI.create(WireText.asUri(location)));
        } catch (IllegalArgumentException unreadable) {
            throw new AnswerException(new Failure.WrongAnswer(origin.host(), "redirect to no address"), unreadable);
        }
    }

    private static URI stripped(URI link) {
        String authority = link.getRawAuthority();
        String path = link.getRawPath().isEmpty() ? "/" : link.getRawPath();
        String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        return URI
                .create(link.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + path + query);
    }

    private static @Nullable Login loginOf(URI link, Origin origin) {
        String authority = link.getRawAuthority();
        int end = authority.lastIndexOf('@');
        if (end < 0) {
            return null;
        }
        // A plus is a plus in user info; URLDecoder would make it a space.
        String user = URLDecoder.decode(authority.substring(0, end).replace("+", "%2B"), StandardCharsets.UTF_8);
        String pair = user.contains(":") ? user : user + ":";
        return Login.of(origin, pair);
    }
}
