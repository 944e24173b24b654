package io.sluice.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.sluice.model.LostList;
import io.sluice.model.Replacement;
import io.sluice.scheduler.DownloadService;
import io.sluice.store.UnreadableListException;

/// Opens the list beside everything else that starts, and, where it cannot be read, what takes its place.
///
/// @param open    opens the list, or what was chosen instead; may block
/// @param workers run it
record ListOpening(Function<Optional<Replacement>, DownloadService> open, Executor workers) {
    /// Nobody said, and nobody can be asked, what takes the place of a list that cannot be read.
    static final class UndecidedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient LostList lost;

        UndecidedException(LostList lost) {
            super("The list of downloads in " + lost.file() + " cannot be read");
            this.lost = lost;
        }

        LostList lost() {
            return lost;
        }
    }

    CompletableFuture<DownloadService> begin() {
        return CompletableFuture.supplyAsync(() -> open.apply(Optional.empty()), workers);
    }

    /// @param question asks what takes the place of a list that cannot be read; its answer may never come
    CompletableFuture<DownloadService> asking(CompletableFuture<DownloadService> begun,
            Function<LostList, CompletableFuture<Replacement>> question) {
        return begun.exceptionallyCompose(failure -> Startup.cause(failure) instanceof UnreadableListException damaged
                ? question.apply(damaged.lost()).thenApplyAsync(it -> open.apply(Optional.of(it)), workers)
                : CompletableFuture.failedFuture(failure));
    }
}
