package io.sluice.ui.main;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableRow;

import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// A row of the table that carries its download's state as a pseudo-class.
final class StateRow extends TableRow<DownloadRow> {
    // In a field, since a derived value that nobody holds falls silent.
    private final ObservableValue<StateLook> look = itemProperty().flatMap(DownloadRow::downloadProperty)
            .map(download -> StateLook.of(download.state()));

    StateRow() {
        look.addListener((_, before, now) -> {
            mark(before, false);
            mark(now, true);
        });
    }

    private void mark(@Nullable StateLook state, boolean on) {
        if (state != null) {
            pseudoClassStateChanged(state.pseudoClass(), on);
        }
    }
}
