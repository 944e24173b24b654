package io.sluice.exchange;

import java.util.UUID;
import java.util.regex.Pattern;

/// The 16 hexadecimal digits by which aria2 knows a download: the second half of an id, since ids of one batch may begin
/// alike.
public final class Gid {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{16}");
    // No version of a UUID begins so: ids from gids are their own.
    private static final long FIRST_HALF = 0;

    private Gid() {
    }

    public static String of(UUID id) {
        return "%016x".formatted(id.getLeastSignificantBits());
    }

    /// An id with this gid.
    ///
    /// @throws IllegalArgumentException where it is none
    public static UUID id(String gid) {
        if (!DIGITS.matcher(gid).matches()) {
            throw new IllegalArgumentException("A gid has 16 hexadecimal digits");
        }
        return new UUID(FIRST_HALF, Long.parseUnsignedLong(gid, 16));
    }
}
