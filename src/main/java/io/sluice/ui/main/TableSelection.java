package io.sluice.ui.main;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;

import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// Puts the view model's rows into the table and keeps both selections the same. A table selects by index and forgets
/// at each change of its list; the view model knows ids, so that a selected row stays selected wherever it moves. Where
/// all of very many are selected, the table selects none, and its rows look as if they were.
final class TableSelection {
    private static final PseudoClass ALL_SELECTED = PseudoClass.getPseudoClass("all-selected");

    private final TableView<DownloadRow> table;
    private final DownloadListViewModel list;
    private final TableItems items;
    private boolean restoring;

    TableSelection(TableView<DownloadRow> table, DownloadListViewModel list) {
        this.table = table;
        this.list = list;
        this.items = new TableItems(list.rows());
    }

    void install() {
        table.setItems(items);
        model().setSelectionMode(SelectionMode.MULTIPLE);
        model().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> tell());
        list.rows().addListener(this::show);
        list.selectionProperty().addListener((_, _, ids) -> select(ids));
        list.allSelectedProperty().subscribe(all -> table.pseudoClassStateChanged(ALL_SELECTED, all));
    }

    private void show(ListChangeListener.Change<? extends @Nullable DownloadRow> change) {
        DownloadRow focused = table.getFocusModel().getFocusedItem();
        Set<UUID> ids = list.selectionProperty().get();
        restoring = true;
        try {
            while (change.next()) {
                items.renew(change.getFrom(), change.getRemovedSize(), change.getAddedSize());
            }
        } finally {
            restoring = false;
        }
        select(ids);
        focus(focused);
    }

    private void focus(@Nullable DownloadRow row) {
        int[] place = row == null ? new int[0] : list.placesOf(Set.of(row.id()));
        if (place.length > 0) {
            table.getFocusModel().focus(place[0]);
        }
    }

    private void select(Set<UUID> ids) {
        if (restoring || ids.equals(selectedIds())) {
            return;
        }
        restoring = true;
        try {
            int[] places = list.placesOf(ids);
            model().clearSelection();
            if (places.length > 0) {
                model().selectIndices(places[0], places);
            }
        } finally {
            restoring = false;
        }
    }

    private void tell() {
        if (restoring) {
            return;
        }
        Set<UUID> ids = selectedIds();
        if (ids.size() < model().getSelectedIndices().size()) {
            Platform.runLater(() -> select(list.selectionProperty().get())); // places of which nobody knows yet whose
        }
        list.select(ids);
    }

    private Set<UUID> selectedIds() {
        List<Integer> places = List.copyOf(model().getSelectedIndices());
        return places.stream().flatMap(place -> list.idAt(place).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private TableViewSelectionModel<DownloadRow> model() {
        return table.getSelectionModel();
    }
}
