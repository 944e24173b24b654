package io.sluice.ui.main;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A bar with its percentage beside it, so that neither hides the other.
final class ProgressMeter extends HBox {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label percentage = new Label();

    ProgressMeter() {
        getStyleClass().add("progress-meter");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(bar, percentage);
    }

    /// @param fraction 0-1; while the length is unknown the bar stays empty, since one that runs to and fro tells nothing
    void show(double fraction, String text) {
        bar.setProgress(Math.clamp(fraction, 0, 1));
        bar.setAccessibleText(text);
        percentage.setText(text);
    }
}
