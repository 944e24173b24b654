package io.sluice.scheduler;

import java.io.IOException;
import java.io.Serial;

import io.sluice.engine.LinkFailedException;
import io.sluice.model.Failure;

/// A list that is behind a link could not be fetched, or not to its end.
public final class UnreachableListException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    UnreachableListException(LinkFailedException cause) {
        super("The list cannot be fetched", cause);
        this.failure = cause.failure();
    }

    public Failure failure() {
        return failure;
    }
}
