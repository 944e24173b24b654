package io.sluice.engine.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.sluice.model.RequestHeader;

/// Which of a download's own headers go where. Secrets stay with the origin that the user named: a redirect must not carry
/// them on (RFC 9110 §15.4).
final class HeaderRules {
    /// Those that say how we read the answer, and those of the connection (RFC 9110 §7.6.1): nobody else sets them.
    private static final Set<String> OURS = Set.of("range", "if-range", "host", "accept-encoding", "connection",
            "keep-alive", "proxy-connection", "proxy-authorization", "content-length", "transfer-encoding", "te",
            "trailer", "upgrade", "expect");

    private HeaderRules() {
    }

    /// @param named the origin of the link that the user gave
    static Stream<RequestHeader> sentTo(Origin origin, Origin named, List<RequestHeader> headers) {
        return headers.stream().filter(header -> !OURS.contains(lower(header)))
                .filter(header -> origin.equals(named) || header.mayGoAnywhere());
    }

    private static String lower(RequestHeader header) {
        return header.name().toLowerCase(Locale.ROOT);
    }
}
