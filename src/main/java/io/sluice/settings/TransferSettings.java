package io.sluice.settings;

/// How bytes are moved.
///
/// @param connections    for one file at most, 1-32
/// @param bytesPerSecond the limit of all downloads together, 0 for none
public record TransferSettings(int connections, long bytesPerSecond) {
    public static final int DEFAULT_CONNECTIONS = 8;
    public static final int MOST_CONNECTIONS = 32;
    public static final long UNLIMITED = 0;

    public TransferSettings {
        Bounds.check("connections", connections, 1, MOST_CONNECTIONS);
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("A speed limit is not negative: " + bytesPerSecond);
        }
    }
}
