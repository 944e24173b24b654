package io.sluice.model;

import org.jspecify.annotations.Nullable;

/// What a server says to tell one version of a file from another (RFC 9110 §8.8).
///
/// @param etag         the entity tag as sent, quotes and a `W/` included
/// @param lastModified the `Last-Modified` header as sent
public record Validator(@Nullable String etag, @Nullable String lastModified) {
    /// RFC 9110 §8.8.1: only a strong tag promises that the bytes are the same.
    public boolean isStrong() {
        return etag != null && !etag.startsWith("W/");
    }
}
