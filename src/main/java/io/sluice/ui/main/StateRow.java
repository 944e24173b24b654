package io.sluice.ui.main;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;

import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// A row of the table that carries its download's state as a pseudo-class.
final class StateRow extends TableRow<DownloadRow> {
    // In a field, since a derived value that nobody holds falls silent.
    private final ObservableValue<StateLook> look = itemProperty().flatMap(DownloadRow::downloadProperty)
            .map(download -> StateLook.of(download.state()));

    /// @param onDoubleClick takes its download
    StateRow(Consumer<DownloadRow> onDoubleClick) {
        look.addListener((_, before, now) -> {
            mark(before, false);
            mark(now, true);
        });
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && getItem() != null) {
                onDoubleClick.accept(getItem());
            }
        });
    }

    private void mark(@Nullable StateLook state, boolean on) {
        if (state != null) {
            pseudoClassStateChanged(state.pseudoClass(), on);
        }
    }
}
