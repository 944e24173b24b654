package io.sluice.ui.library;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;

import io.sluice.viewmodel.TrackRow;
import org.jspecify.annotations.Nullable;

/// Whether a track is chosen. It is no stop of the Tab key: Space in the table does the same for all rows selected there.
final class ChosenCell extends TableCell<TrackRow, TrackRow> {
    private final CheckBox box = new CheckBox();
    private Subscription shown = Subscription.EMPTY;

    ChosenCell() {
        box.setFocusTraversable(false);
        box.setOnAction(_ -> getItem().chosenProperty().set(box.isSelected()));
    }

    @Override
    protected void updateItem(@Nullable TrackRow row, boolean empty) {
        super.updateItem(row, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        setGraphic(empty || row == null ? null : box);
        if (!empty && row != null) {
            box.setAccessibleText(row.title());
            shown = row.chosenProperty().subscribe(box::setSelected);
        }
    }
}
