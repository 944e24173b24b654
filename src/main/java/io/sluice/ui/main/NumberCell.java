package io.sluice.ui.main;

import java.util.function.Function;
import javafx.scene.control.TableCell;

import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Numbers;
import org.jspecify.annotations.Nullable;

/// One of a row's numbers, written out and set to the right.
final class NumberCell extends TableCell<DownloadRow, Numbers> {
    private final Function<Numbers, String> format;

    NumberCell(Function<Numbers, String> format) {
        this.format = format;
    }

    @Override
    protected void updateItem(@Nullable Numbers item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : format.apply(item));
    }
}
