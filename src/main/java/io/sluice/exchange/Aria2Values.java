package io.sluice.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.model.RequestHeader;

/// Values of aria2's options, as aria2c(1) spells them. Each method throws [IllegalArgumentException] where a text is none.
public final class Aria2Values {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KkMm]?)");

    private Aria2Values() {
    }

    /// `Name: value`.
    public static RequestHeader header(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A header has a colon");
        }
        return new RequestHeader(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    /// Bytes, or with `K` or `M` behind KiB or MiB.
    public static long size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("A size is a number, perhaps with K or M behind");
        }
        int shift = switch (size.group(2)) {
            case "K", "k" -> 10;
            case "M", "m" -> 20;
            default -> 0;
        };
        return Long.parseLong(size.group(1)) << shift;
    }

    /// aria2 knows more than [FetchOptions#MOST_CONNECTIONS].
    public static int connections(String text) {
        return Math.clamp(Integer.parseInt(text), 1, FetchOptions.MOST_CONNECTIONS);
    }

    /// aria2 counts the first attempt too, and 0 is without an end.
    public static int retries(String text) {
        int tries = Integer.parseInt(text);
        if (tries < 0) {
            throw new IllegalArgumentException("Tries are not negative");
        }
        return tries == 0 ? DownloadRequest.MOST_RETRIES : Math.clamp(tries - 1, 0, DownloadRequest.MOST_RETRIES);
    }

    /// The opposite of [#retries].
    public static int tries(int retries) {
        return retries + 1;
    }
}
