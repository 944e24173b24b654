package io.sluice.ui.main;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import io.sluice.model.query.Sort;
import io.sluice.viewmodel.DownloadRow;

/// Keeps the arrow in a column's header and the order of the list the same. The table itself sorts nothing: it holds a
/// few rows of many. A third click on a header gives the order of the queue back.
final class SortOrder {
    private static final Map<String, Sort.Key> KEYS = Map.of("ui.column.name", Sort.Key.NAME, "ui.column.priority",
            Sort.Key.PRIORITY, "ui.column.size", Sort.Key.SIZE, "ui.column.progress", Sort.Key.PROGRESS,
            "ui.column.status", Sort.Key.STATUS, "ui.column.added", Sort.Key.ADDED, "ui.column.ended",
            Sort.Key.ENDED);

    private final TableView<DownloadRow> table;
    private final ObjectProperty<Sort> sort;
    private boolean showing;

    SortOrder(TableView<DownloadRow> table, ObjectProperty<Sort> sort) {
        this.table = table;
        this.sort = sort;
    }

    void install() {
        table.getColumns().forEach(column -> column.setSortable(KEYS.containsKey(column.getId())));
        table.setSortPolicy(_ -> {
            if (!showing) {
                sort.set(chosen());
            }
            return true;
        });
        sort.subscribe(this::show);
    }

    private Sort chosen() {
        return table.getSortOrder().stream().findFirst()
                .flatMap(column -> Optional.ofNullable(KEYS.get(column.getId()))
                        .map(key -> new Sort(key, column.getSortType() == SortType.DESCENDING)))
                .orElse(Sort.BY_QUEUE);
    }

    // An order that no column shows, such as by the time of adding, leaves all headers without an arrow.
    private void show(Sort now) {
        if (chosen().equals(now)) {
            return;
        }
        List<TableColumn<DownloadRow, ?>> columns = table.getColumns().stream()
                .filter(it -> now.key() == KEYS.get(it.getId())).toList();
        showing = true;
        columns.forEach(it -> it.setSortType(now.descending() ? SortType.DESCENDING : SortType.ASCENDING));
        table.getSortOrder().setAll(columns);
        showing = false;
    }
}
