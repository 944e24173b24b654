package io.sluice.model;

/// What the user allows one host, or all hosts below a domain together.
///
/// @param host           in lower case: a name (`example.org`), or `*.example.org` for every host below it
/// @param bytesPerSecond at most so quick, for all downloads from there together; [FetchOptions#UNLIMITED] for no limit
/// @param connections    at most so many at once, 1-32, of all downloads together; [FetchOptions#AS_SET] for the default
public record HostRule(String host, long bytesPerSecond, int connections) {
    private static final String BELOW = "*.";

    /// @throws IllegalArgumentException where a figure is out of its range, or `host` is no host
    public HostRule {
        if (host.isBlank() || host.indexOf('*', 1) >= 0 || host.startsWith("*") && !host.startsWith(BELOW)) {
            throw new IllegalArgumentException("A host is a name or *.name, not " + host);
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("A speed limit is not negative: " + bytesPerSecond);
        }
        if (connections < FetchOptions.AS_SET || connections > FetchOptions.MOST_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "Connections are 1-" + FetchOptions.MOST_CONNECTIONS + ", not " + connections);
        }
    }

    boolean fits(String name) {
        return host.startsWith(BELOW) ? name.endsWith(host.substring(1)) : name.equals(host);
    }
}
