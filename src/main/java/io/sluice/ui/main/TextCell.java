package io.sluice.ui.main;

import java.util.function.Function;
import javafx.scene.control.TableCell;

import io.sluice.model.Download;
import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// Something of a download that is known as soon as it is listed, written out.
final class TextCell extends TableCell<DownloadRow, Download> {
    private final Function<Download, String> format;

    TextCell(Function<Download, String> format) {
        this.format = format;
    }

    @Override
    protected void updateItem(@Nullable Download item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : format.apply(item));
    }
}
