package io.sluice.ui.main;

import javafx.geometry.Bounds;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.DownloadRow;

/// Says which columns the table has: at its headers, and by a command.
final class ColumnMenu {
    private final TableView<DownloadRow> table;
    private final ContextMenu menu = new ContextMenu();

    ColumnMenu(TableView<DownloadRow> table, Messages messages, Runnable reset) {
        this.table = table;
        menu.setId("columns");
        table.getColumns().forEach(column -> {
            var item = new CheckMenuItem(messages.get(column.getId()));
            item.setDisable(Columns.isAlwaysThere(column));
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        });
        var all = new MenuItem(messages.get("ui.columns.reset"));
        all.setOnAction(_ -> reset.run());
        menu.getItems().addAll(new SeparatorMenuItem(), all);
    }

    void install() {
        table.getColumns().forEach(column -> column.setContextMenu(menu));
    }

    void show() {
        Bounds screen = table.localToScreen(table.getBoundsInLocal());
        menu.show(table, screen.getMinX(), screen.getMinY());
    }
}
