package io.sluice.engine;

import java.io.IOException;
import java.io.Serial;

import io.sluice.model.Failure;
import org.jspecify.annotations.Nullable;

/// What is behind a link could not be read, or not to its end.
public final class LinkFailedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    LinkFailedException(Failure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
