package io.sluice.ui.add;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

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
        Rectangle2D screen = screenOf(window);
        setPrefHeight(Math.min(height, screen.getHeight() * SHARE));
        window.sizeToScene();
        double lowest = Math.max(screen.getMinY(), screen.getMaxY() - window.getHeight());
        if (window.getY() > lowest) {
            window.setY(lowest);
        }
    }

    private static Rectangle2D screenOf(Window window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
    }
}
