package io.sluice.store.recovery;

import java.util.List;

/// The database is damaged, and what it holds could not be written anew. Nothing was changed.
public final class UnreadableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableDatabaseException(List<String> findings, Throwable cause) {
        super(String.join("; ", findings), cause);
    }

    UnreadableDatabaseException(String finding) {
        super(finding);
    }
}
