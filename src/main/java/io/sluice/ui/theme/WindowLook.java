package io.sluice.ui.theme;

import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.NodeOrientation;
import javafx.stage.Stage;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.AppearanceViewModel;

/// Gives every window of the program, also those that open later, the accent, the density and the size of texts that the
/// user chose, as style classes of its root, which appearance.css explains; and the direction in which its language is
/// read.
public final class WindowLook {
    private static final String MARK = "look-";

    private final AppearanceViewModel appearance;
    private final NodeOrientation orientation;
    private final InvalidationListener chosen = _ -> dressAll();
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::opens);
        }
    };

    public WindowLook(AppearanceViewModel appearance, Messages messages) {
        this.appearance = appearance;
        this.orientation = messages.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// From now on, until [#stop()].
    public void start() {
        appearance.accent().valueProperty().addListener(chosen);
        appearance.density().valueProperty().addListener(chosen);
        appearance.textPercent().valueProperty().addListener(chosen);
        Window.getWindows().addListener(opened);
        dressAll();
    }

    public void stop() {
        appearance.accent().valueProperty().removeListener(chosen);
        appearance.density().valueProperty().removeListener(chosen);
        appearance.textPercent().valueProperty().removeListener(chosen);
        Window.getWindows().removeListener(opened);
    }

    private void dressAll() {
        Window.getWindows().forEach(this::dress);
    }

    // A dialog has been measured by now, with texts of the usual size.
    private void opens(Window window) {
        dress(window);
        if (window instanceof Stage stage && stage.getOwner() != null) {
            stage.sizeToScene();
        }
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            ObservableList<String> classes = window.getScene().getRoot().getStyleClass();
            classes.removeIf(name -> name.startsWith(MARK));
            classes.addAll(classes());
            window.getScene().setNodeOrientation(orientation);
        }
    }

    private List<String> classes() {
        return List.of(MARK + appearance.accent().valueProperty().get().name().toLowerCase(Locale.ROOT),
                MARK + appearance.density().valueProperty().get().name().toLowerCase(Locale.ROOT),
                MARK + "text-" + appearance.textPercent().valueProperty().get());
    }
}
