package io.sluice.engine;

import io.sluice.model.Failure;

/// Ends a worker, for a reason that is known.
class TransferException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    TransferException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    TransferException(Failure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
