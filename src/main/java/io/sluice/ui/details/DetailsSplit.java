package io.sluice.ui.details;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import io.sluice.viewmodel.DetailsViewModel;

/// The list above, the details below it where they are wanted; the place of the line between them is kept.
public final class DetailsSplit {
    private final SplitPane split = new SplitPane();
    private final Node details;
    private final DetailsViewModel model;
    private final Runnable onClose;

    /// @param onClose puts the focus somewhere else
    public DetailsSplit(Node list, Node details, DetailsViewModel model, Runnable onClose) {
        this.details = details;
        this.model = model;
        this.onClose = onClose;
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("details-split");
        split.getItems().add(list);
        model.shownProperty().subscribe(this::show);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepPlace());
    }

    public Node node() {
        return split;
    }

    private void show(boolean shown) {
        if (shown) {
            split.getItems().add(details);
            split.setDividerPositions(1 - model.percent() / 100.0);
        } else if (split.getItems().remove(details)) {
            onClose.run();
        }
    }

    private void keepPlace() {
        if (model.shownProperty().get()) {
            model.take((int) Math.round(100 * (1 - split.getDividerPositions()[0])));
        }
    }
}
