package io.sluice.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

import io.sluice.api.LocalApi;
import io.sluice.i18n.Messages;
import io.sluice.model.LostList;
import io.sluice.model.Replacement;
import io.sluice.platform.opening.FileOpener;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.ScheduledAlarm;
import io.sluice.scheduler.Timekeeper;
import io.sluice.settings.SettingsStore;
import io.sluice.ui.main.MainWindow;
import io.sluice.ui.tray.OwnFocus;
import io.sluice.ui.tray.TrayPresenter;
import io.sluice.viewmodel.ClipboardWatch;
import io.sluice.viewmodel.DesktopFiles;
import io.sluice.viewmodel.Lookout;
import io.sluice.viewmodel.MainViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window and its toolkit. Safe for any thread.
final class Desktop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Shown(MainViewModel model, MainWindow window) {
    }

    private final Shown shown;
    private final Messages messages;

    private Desktop(Shown shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
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
                MainViewModel model = new MainViewModel(settings, files(), threads.workers("view"), Platform::runLater,
                        Clock.systemUTC());
                MainWindow window = new MainWindow(new Stage(), model, messages, onQuit);
                window.show();
                shown.complete(new Shown(model, window));
            } catch (RuntimeException defect) {
                shown.completeExceptionally(defect);
            }
        });
        Desktop desktop = new Desktop(shown.join(), messages);
        ProcessHandle.current().info().startInstant()
                .ifPresent(start -> LOG.info("The window shows {} ms after the start",
                        Duration.between(start, Instant.now()).toMillis()));
        return desktop;
    }

    private static DesktopFiles files() {
        FileOpener opener = FileOpener.of(System.getProperty("os.name"), System.getenv());
        return new DesktopFiles() {
            @Override
            public boolean open(Path file) throws IOException {
                return opener.open(file);
            }

            @Override
            public void show(Path file) throws IOException {
                opener.show(file);
            }
        };
    }

    void attach(DownloadService service) {
        shown.model().attach(service);
    }

    /// Opens the tray's icon and the notices of the system, on a thread of its own once the first frame is painted.
    ///
    /// @param keep takes what is to be closed at the end
    void openServices(DownloadService service, Threads threads, Consumer<AutoCloseable> keep) {
        var clock = Clock.systemUTC();
        var time = new Timekeeper(clock, new ScheduledAlarm(threads.timer(), clock));
        Lookout lookout = shown.model().lookout(time);
        var presenter = new TrayPresenter(messages, shown.model().tray(), shown.window());
        ExecutorService background = threads.workers("desktop");
        var machine = new DesktopServices.Machine(System.getProperty("os.name"), System.getenv(), background);
        Platform.runLater(() -> shown.window().afterFirstPaint(() -> {
            ClipboardWatch watch = shown.model().clipboardWatch(time, shown.window()::copiedText, lookout::announce);
            new OwnFocus(focused -> {
                lookout.windowFocused(focused);
                watch.windowFocused(focused);
            }).install();
            background.execute(() -> {
                keep.accept(() -> Platform.runLater(watch::close));
                keep.accept(DesktopServices.open(machine, lookout, presenter, messages, service));
            });
        }));
    }

    /// Ends when the user has chosen what takes the place of a list that cannot be read.
    CompletableFuture<Replacement> askInsteadOf(LostList lost) {
        CompletableFuture<Replacement> answer = new CompletableFuture<>();
        shown.model().listLost(lost, answer::complete);
        return answer;
    }

    /// The settings say from now on who uses the local API.
    void apiStarted(LocalApi api) {
        shown.model().apiStarted(api::use);
    }

    /// Runs `task` on a thread of `background` once the first frame is painted.
    void afterFirstPaint(Executor background, Runnable task) {
        Platform.runLater(() -> shown.window().afterFirstPaint(() -> background.execute(task)));
    }

    void startFailed(String reason) {
        shown.model().startFailed(reason);
    }

    void powerRefused(String why) {
        shown.model().powerRefused(why);
    }

    void tellCrash(Throwable crash) {
        shown.model().crashed();
    }

    /// As if it were dropped on the window.
    void openList(Path file) {
        shown.model().open(file);
    }

    void toFront() {
        Platform.runLater(shown.window()::toFront);
    }

    /// Returns when the window is gone and nothing is drawn any more: what JavaFX still draws while the virtual machine
    /// ends prints its trace on the console. Bounded, since a JavaFX thread that has ended already answers nobody, as
    /// would [Platform#exit()] from another thread.
    @Override
    public void close() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        Platform.runLater(() -> {
            shown.window().close();
            Platform.exit();
            gone.countDown();
        });
        if (!gone.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("The window did not close within {}", PATIENCE);
        }
    }
}
