package io.sluice.ui.main;

import javafx.scene.control.TableCell;

import io.sluice.i18n.Formats;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Numbers;
import org.jspecify.annotations.Nullable;

final class ProgressCell extends TableCell<DownloadRow, Numbers> {
    private final Formats formats;
    private final ProgressMeter meter = new ProgressMeter();

    ProgressCell(Formats formats) {
        this.formats = formats;
    }

    @Override
    protected void updateItem(@Nullable Numbers item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        meter.show(item.fraction(), formats.percent(item.fraction()));
        setGraphic(meter);
    }
}
