package io.sluice.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What downloads have learned of a host.
///
/// @param host        in lower case
/// @param connections it refused more than so many at once; [#UNKNOWN] where it never refused any
/// @param ranges      whether it sends parts of files; null where nobody knows
/// @param learnedAt   when something in here was last seen to be so
public record HostProfile(String host, int connections, @Nullable Boolean ranges, Instant learnedAt) {
    public static final int UNKNOWN = 0;

    public static HostProfile nothingYet(String host, Instant now) {
        return new HostProfile(host, UNKNOWN, null, now);
    }

    public HostProfile withConnections(int number, Instant now) {
        return new HostProfile(host, number, ranges, now);
    }

    public HostProfile withRanges(boolean honoured, Instant now) {
        return new HostProfile(host, connections, honoured, now);
    }

    public boolean ignoresRanges() {
        return Boolean.FALSE.equals(ranges);
    }
}
