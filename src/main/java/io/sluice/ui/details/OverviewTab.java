package io.sluice.ui.details;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Action;
import io.sluice.ui.common.ActionControls;
import io.sluice.viewmodel.DetailsViewModel;
import io.sluice.viewmodel.Overview;

/// What is fetched and how far it is on the left, how it is fetched on the right, and below what may be changed of that.
final class OverviewTab {
    private final ScrollPane scroll;
    private final LineGrid file;
    private final LineGrid request;

    OverviewTab(DetailsViewModel model, List<Action> actions, Messages messages) {
        file = new LineGrid(messages);
        request = new LineGrid(messages);
        var controls = new ActionControls(messages);
        var bar = new FlowPane();
        actions.forEach(action -> bar.getChildren().add(controls.button(action)));
        bar.getStyleClass().add("actions");
        var both = new GridPane();
        both.addRow(0, file.node(), request.node());
        both.getColumnConstraints().addAll(half(), half());
        both.getStyleClass().add("columns");
        var content = new VBox(both, bar);
        content.getStyleClass().add("details-content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.get("ui.details.tab.overview"));
        model.overviewProperty().subscribe(this::show);
    }

    // Whatever they hold, so that nothing moves when a sentence becomes longer.
    static ColumnConstraints half() {
        var column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    Node node() {
        return scroll;
    }

    private void show(Overview overview) {
        file.show(overview.file());
        request.show(overview.request());
    }
}
