package io.sluice.engine.http;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// One question to a server: for a range, or for the whole file by a plain GET without a `Range` header.
///
/// @param link    may carry user info, which becomes Basic credentials for its own origin and goes nowhere else
/// @param from    the first byte wanted, or [#NO_RANGE]
/// @param to      the end, exclusive, or [#TO_THE_END]
/// @param ifRange a strong entity tag or a `Last-Modified` as sent by the server; null for none. Sent with a range only
///                (RFC 9110 §13.1.5)
/// @param timeout for the connection, for the head, and for the silence within the body
public record RangeRequest(URI link, long from, long to, @Nullable String ifRange, Duration timeout) {
    public static final long TO_THE_END = -1;
    public static final long NO_RANGE = -1;

    public RangeRequest {
        if (from < NO_RANGE || (to != TO_THE_END && to <= from)) {
            throw new IllegalArgumentException("Not a range to ask for: " + from + " to " + to);
        }
    }

    public static RangeRequest wholeFile(URI link, Duration timeout) {
        return new RangeRequest(link, NO_RANGE, TO_THE_END, null, timeout);
    }

    public boolean isWholeFile() {
        return from == NO_RANGE;
    }
}
