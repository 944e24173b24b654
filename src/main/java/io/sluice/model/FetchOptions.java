package io.sluice.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// How one download differs from what the settings say.
///
/// @param headers        sent to the origin of each link, never on to another one
/// @param checksum       what the user expects, or none
/// @param connections    at most so many for this file, 1-32; [#AS_SET] leaves it to the settings
/// @param bytesPerSecond at most so quick; [#UNLIMITED] for no limit of its own
public record FetchOptions(List<RequestHeader> headers, @Nullable Checksum checksum, int connections,
        long bytesPerSecond) {
    public static final int AS_SET = 0;
    public static final int MOST_CONNECTIONS = 32;
    public static final long UNLIMITED = 0;
    public static final FetchOptions NONE = new FetchOptions(List.of(), null, AS_SET, UNLIMITED);

    public FetchOptions {
        headers = List.copyOf(headers);
        if (connections < AS_SET || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("Connections are 1-" + MOST_CONNECTIONS + ", not " + connections);
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("A speed limit is not negative: " + bytesPerSecond);
        }
    }

    public FetchOptions withHeaders(List<RequestHeader> newHeaders) {
        return new FetchOptions(newHeaders, checksum, connections, bytesPerSecond);
    }

    public FetchOptions withChecksum(@Nullable Checksum newChecksum) {
        return new FetchOptions(headers, newChecksum, connections, bytesPerSecond);
    }

    public FetchOptions withConnections(int number) {
        return new FetchOptions(headers, checksum, number, bytesPerSecond);
    }

    public FetchOptions withBytesPerSecond(long limit) {
        return new FetchOptions(headers, checksum, connections, limit);
    }
}
