package io.sluice.ui.main;

import java.util.function.BiConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import io.sluice.model.Download;
import io.sluice.model.Priority;
import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// A badge whose click gives the next priority; 0, 1 and 2 on the keyboard give each directly.
final class PriorityCell extends TableCell<DownloadRow, Download> {
    private final PriorityBadge badge = new PriorityBadge();

    PriorityCell(BiConsumer<DownloadRow, Priority> change) {
        badge.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            DownloadRow row = getTableRow().getItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                change.accept(row, next(row.download().place().priority()));
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Download item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        badge.show(item.place().priority());
        setGraphic(badge);
    }

    private static Priority next(Priority priority) {
        return switch (priority) {
            case P0 -> Priority.P1;
            case P1 -> Priority.P2;
            case P2 -> Priority.P0;
        };
    }
}
