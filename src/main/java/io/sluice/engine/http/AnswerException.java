package io.sluice.engine.http;

import java.io.IOException;

import io.sluice.model.Failure;
import org.jspecify.annotations.Nullable;

/// A request that brought no answer to read, or a body that is not the one announced. Its failure is known already.
public final class AnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    // Never sent over a wire: this program does not serialize exceptions.
    private final transient Failure failure;

    AnswerException(Failure failure) {
        this(failure, null);
    }

    AnswerException(Failure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
