package io.sluice.viewmodel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes the settings off the JavaFX thread, one change after the other in the order in which they were typed.
/// Its own methods are called on the JavaFX thread.
final class SettingsWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsWriter.class);

    /// @param check    looks whether the change may be made, may block; what it finds is told and nothing is changed
    /// @param onProblem hears on the JavaFX thread why nothing was changed
    record Change(UnaryOperator<Settings> change, Supplier<Optional<UserMessage>> check,
            Consumer<UserMessage> onProblem) {
    }

    private final SettingsStore store;
    private final Executor background;
    private final Executor fx;
    private CompletionStage<Void> last = CompletableFuture.completedStage(null);
    private int pending;

    SettingsWriter(SettingsStore store, Executor background, Executor fx) {
        this.store = store;
        this.background = background;
        this.fx = fx;
    }

    /// Whether changes are on their way: what the store says meanwhile is older than what was typed.
    boolean isBusy() {
        return pending > 0;
    }

    /// @param done called on the JavaFX thread after the change was made or refused
    void write(Change change, Runnable done) {
        pending++;
        last = last.thenRunAsync(() -> {
            Optional<UserMessage> problem = made(change);
            fx.execute(() -> {
                pending--;
                problem.ifPresent(change.onProblem());
                done.run();
            });
        }, background);
    }

    private Optional<UserMessage> made(Change change) {
        try {
            Optional<UserMessage> problem = change.check().get();
            if (problem.isEmpty()) {
                store.change(change.change());
            }
            return problem;
        } catch (RuntimeException failure) {
            // Whatever it was: the changes after this one must still be made.
            LOG.error("The settings were not changed", failure);
            return Optional.of(UserMessage.of("settings.notSaved", String.valueOf(failure.getMessage())));
        }
    }
}
