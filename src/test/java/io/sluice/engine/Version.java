package io.sluice.engine;

import org.jspecify.annotations.Nullable;

/// One version of a file that [FaultyServer] serves, with the validators it sends; null for one that it does not send.
// Never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Version(byte[] bytes, @Nullable String etag, @Nullable String lastModified) {
    static Version first(byte[] bytes) {
        return new Version(bytes, "\"v1\"", "Sat, 21 Nov 2026 08:00:00 GMT");
    }

    /// RFC 9110 §13.1.5: a range is sent only where the client means this very version.
    boolean isMeantBy(@Nullable String ifRange) {
        return ifRange == null || ifRange.equals(lastModified) || (ifRange.equals(etag) && !ifRange.startsWith("W/"));
    }
}
