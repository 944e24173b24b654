package io.sluice.ui.main;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import io.sluice.model.Priority;

/// Lies over the table and shows where dragged rows will land, and the priority that they will take there.
final class DropLine extends Pane {
    private final Region line = new Region();
    private final PriorityBadge badge = new PriorityBadge();

    DropLine() {
        line.getStyleClass().add("drop-line");
        line.setManaged(false);
        badge.setManaged(false);
        getChildren().addAll(line, badge);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// @param y from the top of this pane, in pixels
    void show(double y, Priority priority) {
        badge.show(priority);
        badge.autosize();
        double thickness = line.prefHeight(-1);
        line.resizeRelocate(0, y - thickness / 2, getWidth(), thickness);
        badge.relocate(snapPositionX((getWidth() - badge.getWidth()) / 2), y - badge.getHeight() / 2);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
