package io.sluice.engine.http;

import java.io.IOException;

import io.sluice.model.Failure;

/// An answer that cannot be followed. Its failure is known already; the message names no more than the failure does.
public final class AnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    // Never sent over a wire: this program does not serialize exceptions.
    private final transient Failure failure;

    AnswerException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
