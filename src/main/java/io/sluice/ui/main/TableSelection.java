package io.sluice.ui.main;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;

import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// Puts the view model's rows into the table and keeps both selections the same. A table selects by index and forgets
/// at each change of its list; the view model knows ids, so that a selected row stays selected wherever it moves.
final class TableSelection {
    private final TableView<DownloadRow> table;
    private final DownloadListViewModel list;
    private boolean restoring;

    TableSelection(TableView<DownloadRow> table, DownloadListViewModel list) {
        this.table = table;
        this.list = list;
    }

    void install() {
        model().setSelectionMode(SelectionMode.MULTIPLE);
        model().getSelectedItems().addListener((ListChangeListener<DownloadRow>) _ -> tell());
        list.rows().addListener((ListChangeListener<DownloadRow>) _ -> show(list.rows()));
        list.selectionProperty().addListener((_, _, ids) -> select(ids));
        show(list.rows());
    }

    private void show(ObservableList<DownloadRow> rows) {
        DownloadRow focused = table.getFocusModel().getFocusedItem();
        Set<UUID> ids = list.selectionProperty().get();
        restoring = true;
        try {
            table.getItems().setAll(rows);
        } finally {
            restoring = false;
        }
        select(ids);
        focus(focused);
    }

    private void focus(@Nullable DownloadRow row) {
        if (row != null && row.index() >= 0) {
            table.getFocusModel().focus(row.index());
        }
    }

    private void select(Set<UUID> ids) {
        if (restoring || ids.equals(selectedIds())) {
            return;
        }
        restoring = true;
        try {
            int[] indices = ids.stream().flatMap(id -> list.row(id).stream()).mapToInt(DownloadRow::index)
                    .filter(index -> index >= 0).sorted().toArray();
            model().clearSelection();
            if (indices.length > 0) {
                model().selectIndices(indices[0], indices);
            }
        } finally {
            restoring = false;
        }
    }

    private void tell() {
        if (!restoring) {
            list.select(selectedIds());
        }
    }

    private Set<UUID> selectedIds() {
        List<DownloadRow> selected = List.copyOf(model().getSelectedItems());
        return selected.stream().map(DownloadRow::id).collect(Collectors.toUnmodifiableSet());
    }

    private TableViewSelectionModel<DownloadRow> model() {
        return table.getSelectionModel();
    }
}
