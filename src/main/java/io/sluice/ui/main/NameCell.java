package io.sluice.ui.main;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import io.sluice.model.Download;
import io.sluice.ui.common.FileIcons;
import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file's icon and name; the whole name is in the tooltip, for a narrow column cuts it.
final class NameCell extends TableCell<DownloadRow, Download> {
    private final FontIcon icon = new FontIcon();
    private final Tooltip whole = new Tooltip();

    NameCell() {
        getStyleClass().add("name");
    }

    @Override
    protected void updateItem(@Nullable Download item, boolean empty) {
        super.updateItem(item, empty);
        DownloadRow row = empty ? null : getTableRow().getItem();
        if (row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        icon.setIconCode(FileIcons.of(row.name()));
        whole.setText(row.name());
        setText(row.name());
        setGraphic(icon);
        setTooltip(whole);
    }
}
