package io.sluice.model;

import java.util.Locale;
import java.util.Set;

/// A header that a download's requests carry besides our own: a cookie, a referer, a user agent, a token. Its value may be
/// a secret: [#toString()] does not show it.
///
/// @param name  a token (RFC 9110 §5.6.2), otherwise [IllegalArgumentException]
/// @param value without line breaks and other control characters, otherwise [IllegalArgumentException]
public record RequestHeader(String name, String value) {
    private static final Set<String> HARMLESS = Set.of("user-agent", "accept", "accept-language");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    public RequestHeader {
        if (!name.matches(TOKEN)) {
            throw new IllegalArgumentException("Not the name of a header: " + name);
        }
        if (value.chars().anyMatch(it -> it < ' ' && it != '\t' || it == 127)) {
            throw new IllegalArgumentException("The value of the header " + name + " has a control character");
        }
    }

    /// Whether it tells nothing about the user's right to be there, and so may go to any server.
    public boolean mayGoAnywhere() {
        return HARMLESS.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name + ": …";
    }
}
