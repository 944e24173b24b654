package io.sluice.ui.exchange;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.ExchangeViewModel;

/// How far an export or an import is, with the way out. Seen only where it takes long.
final class ProgressDialog {
    private static final Duration LONG = Duration.millis(400);
    private static final Duration EVERY = Duration.millis(100);

    private final ExchangeViewModel model;
    private final Prompt prompt;
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Timeline looking = new Timeline(new KeyFrame(EVERY, _ -> look()));
    private final Timeline waiting;
    private boolean over;

    ProgressDialog(Window owner, Messages messages, ExchangeViewModel model, String what) {
        this.model = model;
        bar.setId("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(what);
        var form = new VBox(new Label(what), bar);
        form.getStyleClass().add("form");
        prompt = new Prompt(owner, messages, "ui.exchange.title").content(form)
                .wayOut("ui.dialog.cancel", this::leave);
        looking.setCycleCount(Animation.INDEFINITE);
        waiting = new Timeline(new KeyFrame(LONG, _ -> show()));
    }

    void showIfItTakesLong() {
        waiting.play();
    }

    private void show() {
        prompt.show();
        looking.play();
    }

    private void look() {
        bar.setProgress(model.fraction());
    }

    private void leave() {
        if (!over) {
            model.cancel();
        }
    }

    /// It is done.
    void close() {
        over = true;
        waiting.stop();
        looking.stop();
        prompt.close();
    }
}
