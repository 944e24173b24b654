package io.sluice.ui.main;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

import io.sluice.viewmodel.MainViewModel;

/// What closing the window does, and the way back where the tray goes while the window is hidden. JavaFX thread.
final class WindowClosing {
    /// A panel that starts again is back by then.
    static final Duration GRACE = Duration.seconds(5);

    private final Stage stage;
    private final MainViewModel model;
    private final Ways ways;
    private final PauseTransition grace;
    private boolean hosted;

    /// What is done, but for minimising.
    record Ways(Runnable hide, Runnable quit) {
    }

    WindowClosing(Stage stage, MainViewModel model, Ways ways) {
        this(stage, model, ways, GRACE);
    }

    WindowClosing(Stage stage, MainViewModel model, Ways ways, Duration grace) {
        this.stage = stage;
        this.model = model;
        this.ways = ways;
        this.grace = new PauseTransition(grace);
        this.grace.setOnFinished(_ -> comeBack());
    }

    void install() {
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
    }

    private void close() {
        switch (model.closing(hosted)) {
            case HIDE -> ways.hide().run();
            case MINIMISE -> stage.setIconified(true);
            case QUIT -> ways.quit().run();
        }
    }

    /// @param now whether a tray shows the icon
    void hosted(boolean now) {
        hosted = now;
        if (now) {
            grace.stop();
        } else if (!stage.isShowing()) {
            grace.playFromStart();
        }
    }

    // Nothing else leads to the window any more. Minimised, so that it takes nobody's place on the screen.
    private void comeBack() {
        if (!stage.isShowing()) {
            stage.setIconified(true);
            stage.show();
        }
    }
}
