package io.sluice.ui.add;

import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import io.sluice.ui.common.ScreenRoom;

/// A form that makes its dialog as high as it needs, but leaves it on the screen: what does not fit scrolls.
final class ScrolledForm extends ScrollPane {
    /// So much of the screen's height; the rest is for title and buttons.
    private static final double SHARE = 0.7;

    ScrolledForm(Region form) {
        super(form);
        getStyleClass().add("scrolled-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        // A wish for another layout is lost within one.
        form.heightProperty().subscribe(height -> Platform.runLater(() -> fit(height.doubleValue())));
    }

    private void fit(double height) {
        Window window = getScene() == null ? null : getScene().getWindow();
        if (window == null || height <= 0) {
            return;
        }
        double wanted = Math.min(height, ScreenRoom.of(window).getHeight() * SHARE);
        ScreenRoom.keepInside(window, window.getWidth(), window.getHeight() + wanted - getHeight());
        setPrefHeight(wanted);
        window.sizeToScene();
    }
}
