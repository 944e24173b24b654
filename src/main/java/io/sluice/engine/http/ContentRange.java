package io.sluice.engine.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// What a `Content-Range` header says (RFC 9110 §14.4), half-open as everything here.
///
/// @param from  the first byte of the body
/// @param to    the end of the body, exclusive; equal to `from` for the `*` of a 416, which has no bytes
/// @param total the length of the whole file, or [#UNKNOWN_TOTAL]
public record ContentRange(long from, long to, long total) {
    public static final long UNKNOWN_TOTAL = -1;

    // At most 18 digits: a long holds them all, and no file is longer.
    private static final Pattern SATISFIED = Pattern.compile("bytes\\s+(\\d{1,18})\\s*-\\s*(\\d{1,18})/(\\d{1,18}|\\*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSATISFIED = Pattern.compile("bytes\\s+\\*/(\\d{1,18})", Pattern.CASE_INSENSITIVE);

    /// Reads the form of a 206, `bytes a-b/total`, and that of a 416, `bytes */total`.
    ///
    /// @return null where it is neither, or contradicts itself
    public static @Nullable ContentRange parse(String header) {
        Matcher unsatisfied = UNSATISFIED.matcher(header.strip());
        if (unsatisfied.matches()) {
            return new ContentRange(0, 0, Long.parseLong(unsatisfied.group(1)));
        }
        Matcher satisfied = SATISFIED.matcher(header.strip());
        return satisfied.matches() ? consistent(satisfied) : null;
    }

    private static @Nullable ContentRange consistent(Matcher parts) {
        long from = Long.parseLong(parts.group(1));
        long to = Long.parseLong(parts.group(2)) + 1;
        String whole = parts.group(3);
        long total = whole.equals("*") ? UNKNOWN_TOTAL : Long.parseLong(whole);
        boolean fits = from < to && (total == UNKNOWN_TOTAL || to <= total);
        return fits ? new ContentRange(from, to, total) : null;
    }

    /// No bytes were sent: the total is all that it says.
    public boolean isUnsatisfied() {
        return from == to;
    }
}
