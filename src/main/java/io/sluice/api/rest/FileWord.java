package io.sluice.api.rest;

import io.sluice.api.http.ProblemException;
import io.sluice.scheduler.FileChoice;
import org.jspecify.annotations.Nullable;

/// What is to become of the file of a finished download, as clients say it.
final class FileWord {
    private FileWord() {
    }

    /// @param word null where nothing was said
    /// @throws ProblemException where it is another one
    static FileChoice read(@Nullable String word) {
        return switch (word == null ? "keep" : word) {
            case "keep" -> FileChoice.KEEP;
            case "delete" -> FileChoice.DELETE;
            default -> throw ProblemException.bad("file", "“file” is keep or delete.");
        };
    }
}
