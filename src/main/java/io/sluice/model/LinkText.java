package io.sluice.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a link as browsers do: characters that a link may not hold (RFC 3986 §2) are encoded, not refused.
public final class LinkText {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[ \"<>\\\\|{}^`\\[\\]]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern HOST = Pattern.compile("^([A-Za-z]+://)([^/?#@:]*[^\\x00-\\x7F/?#@:][^/?#@:]*)");

    private LinkText() {
    }

    /// @return the link in ASCII, or empty where it cannot be fetched
    public static Optional<URI> parse(String text) {
        String ascii = withAsciiHost(text);
        return uri(ascii).or(() -> uri(encoded(ascii))).filter(LinkText::isFetchable)
                .map(link -> URI.create(link.toASCIIString()));
    }

    /// Reads what a page or a list at `base` names (RFC 3986 §5).
    ///
    /// @param relative a path, perhaps with a query
    /// @return empty where it cannot be fetched
    public static Optional<URI> resolve(URI base, String relative) {
        // A colon in the first part would be the end of a scheme (§4.2).
        String path = relative.startsWith("/") ? relative : "./" + relative;
        // java.net.URI puts no slash between a host and the path that follows it (§5.2.3).
        URI place = String.valueOf(base.getRawPath()).isEmpty() ? URI.create(base + "/") : base;
        return uri(encoded(path)).flatMap(it -> parse(place.resolve(it).toString()));
    }

    /// The last part of the path as people read it, or the host where there is none.
    public static String lastPart(URI link) {
        String path = String.valueOf(link.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? link.getHost() : name;
    }

    /// Whether a download can have this link: http or https with a host.
    public static boolean isFetchable(URI link) {
        return link.getScheme() != null && SCHEMES.contains(link.getScheme().toLowerCase(Locale.ROOT))
                && link.getHost() != null;
    }

    /// `link` with these before its host, in place of others.
    public static URI withLogin(URI link, String user, String password) {
        String login = asUserPart(user) + ":" + asUserPart(password);
        return URI.create(link.toString().replaceFirst("//([^/?#]*@)?", "//" + Matcher.quoteReplacement(login) + "@"));
    }

    private static String asUserPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return NOT_ALLOWED.matcher(text).replaceAll(match -> "%%%02X".formatted(
                match.group().getBytes(StandardCharsets.US_ASCII)[0]));
    }

    // java.net.URI knows no host outside of ASCII (RFC 5891).
    private static String withAsciiHost(String text) {
        try {
            return HOST.matcher(text).replaceFirst(match -> match.group(1) + IDN.toASCII(match.group(2)));
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
