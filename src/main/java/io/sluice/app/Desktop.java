package io.sluice.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

import io.sluice.i18n.Messages;
import io.sluice.scheduler.DownloadService;
import io.sluice.settings.SettingsStore;
import io.sluice.ui.main.MainWindow;
import io.sluice.viewmodel.MainViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window and its toolkit. Safe for any thread.
final class Desktop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private record Shown(MainViewModel model, MainWindow window) {
    }

    private final Shown shown;

    private Desktop(Shown shown) {
        this.shown = shown;
    }

    /// Returns when the window shows; its list is still to come by [#attach].
    ///
    /// @param onQuit called when the user wants the program to end
    static Desktop open(SettingsStore settings, Threads threads, Messages messages, Runnable onQuit)
            throws Toolkit.NoWindowException, InterruptedException {
        Toolkit.start();
        CompletableFuture<Shown> shown = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                MainViewModel model = new MainViewModel(settings, threads.workers("view"), Platform::runLater,
                        Clock.systemUTC());
                MainWindow window = new MainWindow(new Stage(), model, messages, onQuit);
                window.show();
                shown.complete(new Shown(model, window));
            } catch (RuntimeException defect) {
                shown.completeExceptionally(defect);
            }
        });
        Desktop desktop = new Desktop(shown.join());
        ProcessHandle.current().info().startInstant()
                .ifPresent(start -> LOG.info("The window shows {} ms after the start",
                        Duration.between(start, Instant.now()).toMillis()));
        return desktop;
    }

    void attach(DownloadService service) {
        shown.model().attach(service);
    }

    void startFailed(String reason) {
        shown.model().startFailed(reason);
    }

    void tellCrash(Throwable crash) {
        shown.model().crashed();
    }

    void toFront() {
        Platform.runLater(shown.window()::toFront);
    }

    // Nobody waits for the JavaFX thread, as Platform.exit() would from another one: when a signal ends the process,
    // JavaFX' own shutdown hook may have stopped it already, and what is asked of it then never runs.
    @Override
    public void close() {
        Platform.runLater(() -> {
            shown.window().close();
            Platform.exit();
        });
    }
}
