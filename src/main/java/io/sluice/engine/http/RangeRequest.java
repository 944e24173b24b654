package io.sluice.engine.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.sluice.model.RequestHeader;
import org.jspecify.annotations.Nullable;

/// One question to a server: for a range, or for the whole file by a plain GET without a `Range` header.
///
/// @param link    may carry user info, which becomes Basic credentials for its own origin and goes nowhere else
/// @param from    the first byte wanted, or [#NO_RANGE]
/// @param to      the end, exclusive, or [#TO_THE_END]
/// @param ifRange a strong entity tag or a `Last-Modified` as sent by the server; null for none. Sent with a range only
///                (RFC 9110 §13.1.5)
/// @param timeout for the connection, for the head, and for the silence within the body
/// @param headers the download's own, sent to the origin of `link` ([HeaderRules])
public record RangeRequest(URI link, long from, long to, @Nullable String ifRange, Duration timeout,
        List<RequestHeader> headers) {
    public static final long TO_THE_END = -1;
    public static final long NO_RANGE = -1;

    public RangeRequest {
        headers = List.copyOf(headers);
        if (from < NO_RANGE || (to != TO_THE_END && to <= from)) {
            throw new IllegalArgumentException("Not a range to ask for: " + from + " to " + to);
        }
    }

    public RangeRequest(URI link, long from, long to, @Nullable String ifRange, Duration timeout) {
        this(link, from, to, ifRange, timeout, List.of());
    }

    public RangeRequest carrying(List<RequestHeader> own) {
        return new RangeRequest(link, from, to, ifRange, timeout, own);
    }

    public static RangeRequest wholeFile(URI link, Duration timeout) {
        return new RangeRequest(link, NO_RANGE, TO_THE_END, null, timeout);
    }

    public boolean isWholeFile() {
        return from == NO_RANGE;
    }
}
