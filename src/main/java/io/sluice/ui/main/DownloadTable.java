package io.sluice.ui.main;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import io.sluice.i18n.Messages;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Priority;
import io.sluice.model.query.Sort;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.ColumnsViewModel;
import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.OpeningViewModel;
import io.sluice.viewmodel.Remedy;

/// The list of downloads.
final class DownloadTable {
    /// In which order rows and columns stand, and how large their texts are.
    record Look(ObjectProperty<Sort> sort, ColumnsViewModel columns, TextScale scale) {
    }

    private final DownloadListViewModel list;
    private final TableView<DownloadRow> table = new TableView<>();
    private final VisibleRows<DownloadRow> visible = new VisibleRows<>(table);
    private final StackPane pane;
    private final ColumnMemory columns;
    private final ColumnMenu columnMenu;
    private Set<UUID> seen = Set.of();
    private VisibleRows.Range seenRange = VisibleRows.Range.NONE;

    /// @param empty what is shown while there is no download
    /// @param look  of the list
    /// @param help  does what the button of a row's status says
    /// @param files what a double click on a row opens, and what goes along where it is dragged out
    DownloadTable(DownloadListViewModel list, Look look, Messages messages, Node empty,
            BiConsumer<DownloadRow, Remedy> help, OpeningViewModel files) {
        this.list = list;
        var line = new DropLine();
        pane = new StackPane(table, line);
        table.setId("downloads");
        table.getStyleClass().add("downloads");
        table.setAccessibleText(messages.get("ui.table.accessible"));
        table.setPlaceholder(empty);
        // Not the policy itself: a table that knows it never shows a bar, also where no column can be narrower.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN::call);
        table.setRowFactory(_ -> new StateRow(files::open));
        table.getColumns().setAll(new Columns(messages, list.captions()).all(this::prioritise, help));
        list.queryProperty().addListener(_ -> table.scrollTo(0));
        look.scale().widen(table);
        columns = new ColumnMemory(table, look.columns(), look.scale());
        columnMenu = new ColumnMenu(table, messages, columns::reset);
        columnMenu.install();
        new SortOrder(table, look.sort()).install();
        columns.install();
        new TableSelection(table, list).install();
        new RowDrag(table, line, this::takesRows, list::drop).install();
        new FileDrag(table, files::draggedWith).install();
    }

    /// Tells the view model at each frame which rows are on screen. Called once, for the scene the table is in.
    void watch(Scene scene) {
        scene.addPostLayoutPulseListener(this::tellWhatIsSeen);
    }

    Node node() {
        return pane;
    }

    void setContextMenu(ContextMenu menu) {
        table.setContextMenu(menu);
    }

    void keepColumns() {
        columns.keep();
    }

    void chooseColumns() {
        columnMenu.show();
    }

    void selectAll() {
        list.selectAll();
    }

    void requestFocus() {
        table.requestFocus();
    }

    private void prioritise(DownloadRow row, Priority priority) {
        list.select(Set.of(row.id()));
        list.priority(priority).run();
    }

    // What is settled has no place in the queue, and another order shows none: nothing lands there, nor is it moved.
    private boolean takesRows(DownloadRow row) {
        return list.queryProperty().get().sort().key() == Sort.Key.QUEUE
                && !(row.download().state() instanceof Settled);
    }

    private void tellWhatIsSeen() {
        VisibleRows.Range range = visible.range();
        List<DownloadRow> items = visible.items();
        if (!range.equals(seenRange) || items.size() < range.to() - range.from()) {
            seenRange = range;
            list.need(range.from(), range.to());
        }
        Set<UUID> now = items.stream().map(DownloadRow::id).collect(Collectors.toUnmodifiableSet());
        if (!now.equals(seen)) {
            seen = now;
            list.setVisible(now);
        }
    }
}
