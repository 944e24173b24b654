package io.sluice.store;

import io.sluice.model.ListException;

/// The list could not be read or written; the message says why in words for the log, the cause has the trace.
public final class StoreException extends ListException {
    StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
