package io.sluice.engine.http;

import java.io.IOException;

/// The body ended before its announced end.
public final class ShortBodyException extends IOException {
    /// A chunked body broke off: how much is missing nobody said.
    public static final long UNKNOWN = -1;

    private static final long serialVersionUID = 1L;

    private final long missingBytes;

    ShortBodyException(long missingBytes, IOException cause) {
        super("The body ended early, bytes missing: " + missingBytes, cause);
        this.missingBytes = missingBytes;
    }

    /// Or [#UNKNOWN].
    public long missingBytes() {
        return missingBytes;
    }
}
