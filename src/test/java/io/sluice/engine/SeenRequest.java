package io.sluice.engine;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A request that [FaultyServer] received.
///
/// @param number  of its path, from 1, in the order of arrival
/// @param headers by their names in lower case
/// @param port    of the client: equal for two requests on one connection
public record SeenRequest(int number, String path, Map<String, String> headers, int port) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public @Nullable String range() {
        return header("Range");
    }

    public @Nullable String ifRange() {
        return header("If-Range");
    }

    /// The first byte asked for; 0 for the whole file.
    public long from() {
        Matcher range = matcher();
        return range.matches() ? Long.parseLong(range.group(1)) : 0;
    }

    /// The end asked for, exclusive; `total` where none was named.
    public long to(long total) {
        Matcher range = matcher();
        boolean named = range.matches() && !range.group(2).isEmpty();
        return named ? Math.min(total, Long.parseLong(range.group(2)) + 1) : total;
    }

    private Matcher matcher() {
        String range = range();
        return RANGE.matcher(range == null ? "" : range);
    }
}
