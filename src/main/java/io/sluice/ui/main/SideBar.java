package io.sluice.ui.main;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;

import io.sluice.i18n.Messages;
import io.sluice.model.QueueStatus;
import io.sluice.viewmodel.ListQueryViewModel;
import io.sluice.viewmodel.Section;
import org.jspecify.annotations.Nullable;

/// The views with their counts, the categories and the kept searches, one of which is shown.
final class SideBar {
    private final ListView<Section> list = new ListView<>();
    private final List<SectionCell> cells = new ArrayList<>();
    private final ListQueryViewModel model;

    /// @param menu of the section that is shown
    SideBar(ListQueryViewModel model, ReadOnlyObjectProperty<QueueStatus> queue, Messages messages, ContextMenu menu) {
        this.model = model;
        list.setId("sections");
        list.getStyleClass().add("side-bar");
        list.setAccessibleText(messages.get("ui.sideBar.accessible"));
        list.setContextMenu(menu);
        list.setCellFactory(_ -> {
            var cell = new SectionCell(messages, queue);
            cells.add(cell);
            return cell;
        });
        list.setItems(model.sections());
        queue.subscribe(_ -> cells.forEach(SectionCell::showCount));
        model.sectionProperty().subscribe(section -> list.getSelectionModel().select(section));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    }

    // While the sections are replaced none is selected.
    private void choose(@Nullable Section section) {
        if (section != null) {
            model.sectionProperty().set(section);
        }
    }

    /// Elsewhere it takes no room.
    void showWhere(ObservableBooleanValue condition) {
        list.visibleProperty().bind(condition);
        list.managedProperty().bind(condition);
    }

    Node node() {
        return list;
    }
}
