package io.sluice.store;

/// The list could not be read or written; the message says why in words for the log, the cause has the trace.
public final class StoreException extends RuntimeException {
    StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
