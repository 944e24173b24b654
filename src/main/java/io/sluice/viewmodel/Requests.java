package io.sluice.viewmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

import io.sluice.model.DownloadState;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the service, and brings its answers back to the JavaFX thread; what fails becomes a notice.
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final Executor fx;
    private final Notices notices;
    private @Nullable DownloadService service;

    /// @param fx runs a task on the JavaFX thread, later or at once
    Requests(Executor fx, Notices notices) {
        this.fx = fx;
        this.notices = notices;
    }

    void attach(DownloadService newService) {
        service = newService;
    }

    boolean attached() {
        return service != null;
    }

    /// Does something on the JavaFX thread, after what it does now.
    void soon(Runnable task) {
        fx.execute(task);
    }

    /// Acts on downloads; where all of them have moved on to a state that forbids it the user is told.
    void act(Function<DownloadService, CompletableFuture<ActionResult>> action) {
        ask(action, result -> {
            if (result.done().isEmpty() && !result.refused().isEmpty()) {
                notices.say(UserMessage.of("notice.refused", result.refused().size()));
            }
        });
    }

    /// Acts on a selection, and tells for a while how many of it could not follow, and why.
    ///
    /// @param doneKey of a text that says of a number of downloads that it was done to them
    /// @param outside the states of those selected ones that the action does not even try, since they forbid it
    void act(String doneKey, Collection<DownloadState> outside,
            Function<DownloadService, CompletableFuture<ActionResult>> action) {
        act(doneKey, outside, action, _ -> {
        });
    }

    /// @param then hears the answer, too
    void act(String doneKey, Collection<DownloadState> outside,
            Function<DownloadService, CompletableFuture<ActionResult>> action, Consumer<ActionResult> then) {
        ask(action, result -> {
            List<DownloadState> refused = new ArrayList<>(outside);
            refused.addAll(result.refused().values());
            Remainder.of(doneKey, result.done().size(), refused, result.unknown().size()).ifPresent(notices::mention);
            then.accept(result);
        });
    }

    /// Without a service nothing is asked.
    <T> void ask(Function<DownloadService, CompletableFuture<T>> question, Consumer<T> then) {
        ask(question, then, failure -> notices.say(UserMessage.of("notice.notSaved", reason(failure))));
    }

    /// Asks for something to show.
    ///
    /// @param failed hears that there is no answer, on the JavaFX thread; the user is told already
    <T> void read(Function<DownloadService, CompletableFuture<T>> question, Consumer<T> then, Runnable failed) {
        ask(question, then, failure -> {
            notices.say(UserMessage.of("notice.notRead", reason(failure)));
            failed.run();
        });
    }

    /// @param otherwise hears what went wrong, on the JavaFX thread; it is in the log already
    <T> void ask(Function<DownloadService, CompletableFuture<T>> question, Consumer<T> then,
            Consumer<Throwable> otherwise) {
        if (service != null) {
            // The last stage ends with what the one before it ended with, and that is handled here.
            var _ = question.apply(service)
                    .whenComplete((answer, failure) -> fx.execute(() -> tell(answer, failure, then, otherwise)));
        }
    }

    private static <T> void tell(T answer, @Nullable Throwable failure, Consumer<T> then,
            Consumer<Throwable> otherwise) {
        if (failure == null) {
            then.accept(answer);
        } else {
            LOG.error("The scheduler did not do what the window asked for", failure);
            otherwise.accept(failure);
        }
    }

    /// What it failed with, whoever passed that on.
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static String reason(Throwable failure) {
        Throwable cause = cause(failure);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
