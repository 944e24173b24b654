package io.sluice.ui.main;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import io.sluice.settings.ColumnSettings;
import io.sluice.settings.ColumnSettings.Column;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.ColumnsViewModel;
import io.sluice.viewmodel.DownloadRow;

/// Gives the table the columns that it was left with, and keeps them as they change. Widths are kept with the next other
/// change and when the window closes: a column that is dragged changes its width at every pixel.
final class ColumnMemory {
    private final TableView<DownloadRow> table;
    private final List<TableColumn<DownloadRow, ?>> own;
    private final ColumnSettings ownSettings;
    private final ColumnsViewModel model;
    private final TextScale scale;
    private boolean showing;

    /// @param table as the program makes it
    ColumnMemory(TableView<DownloadRow> table, ColumnsViewModel model, TextScale scale) {
        this.table = table;
        this.scale = scale;
        this.own = List.copyOf(table.getColumns());
        this.ownSettings = columns();
        this.model = model;
    }

    void install() {
        show(model.left());
        own.forEach(column -> column.visibleProperty().addListener(_ -> changed()));
        table.getColumns().addListener((ListChangeListener<TableColumn<DownloadRow, ?>>) _ -> changed());
    }

    private void changed() {
        if (!showing) {
            keep();
        }
    }

    void keep() {
        model.keep(columns());
    }

    /// As the program has them.
    void reset() {
        show(ownSettings);
        keep();
    }

    private ColumnSettings columns() {
        return new ColumnSettings(table.getColumns().stream().map(this::column).toList());
    }

    // As wide as for texts of the usual size, which need not be those of the next start.
    private Column column(TableColumn<DownloadRow, ?> column) {
        double width = column.isVisible() ? column.getWidth() : column.getPrefWidth();
        return new Column(Columns.name(column), (int) Math.max(1, Math.round(width / scale.factor())),
                column.isVisible());
    }

    private void show(ColumnSettings left) {
        Map<String, TableColumn<DownloadRow, ?>> byName = own.stream().collect(
                Collectors.toMap(Columns::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        List<TableColumn<DownloadRow, ?>> order = new ArrayList<>();
        showing = true;
        for (Column column : left.columns()) {
            TableColumn<DownloadRow, ?> known = byName.remove(column.name());
            if (known != null) {
                known.setPrefWidth(column.width() * scale.factor());
                known.setVisible(column.shown() || Columns.isAlwaysThere(known));
                order.add(known);
            }
        }
        order.addAll(byName.values());
        table.getColumns().setAll(order);
        showing = false;
    }
}
