package io.sluice.engine.http;

import java.net.URI;
import java.util.Optional;

/// The logins of servers that the user gave, each for one origin. Asked for each request, from any thread.
@FunctionalInterface
public interface Logins {
    Logins NONE = _ -> Optional.empty();

    /// @param origin as [#originOf] says it
    /// @return `user:password` (RFC 7617 §2), never to be logged
    Optional<String> find(String origin);

    /// Scheme, host and port of a link in one spelling: `https://files.example:443`.
    ///
    /// @throws IllegalArgumentException for a link that is not http or https, or names no host
    static String originOf(URI link) {
        try {
            return Origin.of(link).text();
        } catch (AnswerException none) {
            throw new IllegalArgumentException("A link of no server", none);
        }
    }
}
