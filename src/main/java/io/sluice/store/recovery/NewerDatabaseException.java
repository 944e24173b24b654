package io.sluice.store.recovery;

/// The list of downloads was written by a newer Sluice, or a newer H2. Nothing was changed. The message is a sentence
/// for the user.
public final class NewerDatabaseException extends RuntimeException {
    public NewerDatabaseException(String message) {
        super(message);
    }

    NewerDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
