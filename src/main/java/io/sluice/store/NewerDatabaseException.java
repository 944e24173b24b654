package io.sluice.store;

/// The list of downloads was written by a newer Sluice (or a newer H2) and is left untouched. The message is a sentence
/// for the user's eyes.
public final class NewerDatabaseException extends RuntimeException {
    public NewerDatabaseException(String message) {
        super(message);
    }

    NewerDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
