package io.sluice.api.rest;

import io.sluice.api.http.ProblemException;
import io.sluice.model.Priority;
import org.jspecify.annotations.Nullable;

/// Priorities as clients write them.
final class Priorities {
    private Priorities() {
    }

    /// @throws ProblemException where it is missing or not 0, 1 or 2
    static Priority needed(@Nullable Integer level) {
        if (level == null || level < Priority.P0.level() || level > Priority.P2.level()) {
            throw ProblemException.bad("priority", "“priority” is 0, 1 or 2; 0 is the most urgent.");
        }
        return Priority.of(level);
    }

    static Priority orDefault(@Nullable Integer level) {
        return level == null ? Priority.DEFAULT : needed(level);
    }
}
