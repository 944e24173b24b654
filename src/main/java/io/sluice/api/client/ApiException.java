package io.sluice.api.client;

import java.io.IOException;
import java.io.Serial;

import org.jspecify.annotations.Nullable;

/// Sluice could not be asked, or refused.
public abstract sealed class ApiException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private ApiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Nobody answers: no Sluice runs, or its API is off.
    public static final class NotRunning extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;
        private final boolean stale;

        NotRunning(boolean stale, @Nullable IOException cause) {
            super(stale ? "Nobody answers where endpoint.json leads" : "There is no endpoint.json", cause);
            this.stale = stale;
        }

        /// Whether there is the address of one that did not end as it should: it was killed, or hangs.
        public boolean isStale() {
            return stale;
        }
    }

    /// It runs, and does not do what was asked.
    public static final class Refused extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.detail(), null);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /// It runs, and its answer did not arrive or is none of Sluice.
    public static final class Unreadable extends ApiException {
        @Serial
        private static final long serialVersionUID = 1;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
