package io.sluice.settings;

import io.sluice.model.HostRules;

/// How bytes are moved.
///
/// @param connections    for one file at most, 1-32
/// @param bytesPerSecond the limit of all downloads together, 0 for none
/// @param hosts          what each host is allowed, of all downloads together
public record TransferSettings(int connections, long bytesPerSecond, HostRules hosts) {
    public static final int DEFAULT_CONNECTIONS = 8;
    public static final int MOST_CONNECTIONS = 32;
    public static final long UNLIMITED = 0;

    public TransferSettings {
        Bounds.check("connections", connections, 1, MOST_CONNECTIONS);
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("A speed limit is not negative: " + bytesPerSecond);
        }
    }

    public TransferSettings withConnections(int number) {
        return new TransferSettings(number, bytesPerSecond, hosts);
    }

    public TransferSettings withBytesPerSecond(long limit) {
        return new TransferSettings(connections, limit, hosts);
    }

    public TransferSettings withHosts(HostRules rules) {
        return new TransferSettings(connections, bytesPerSecond, rules);
    }
}
