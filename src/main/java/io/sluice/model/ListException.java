package io.sluice.model;

/// The list of downloads could not be read or written: what was asked for was not done, and may be asked for again. The
/// message says why, in words for the log.
public abstract class ListException extends RuntimeException {
    protected ListException(String message) {
        super(message);
    }

    protected ListException(String message, Throwable cause) {
        super(message, cause);
    }
}
