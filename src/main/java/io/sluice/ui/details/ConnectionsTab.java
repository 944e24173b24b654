package io.sluice.ui.details;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.ConnectionLine;
import io.sluice.viewmodel.ConnectionsViewModel;
import io.sluice.viewmodel.MirrorLabel;

/// Who fetches now on the left; what is allowed, and what was learned of the host, on the right.
final class ConnectionsTab {
    private final ScrollPane scroll;
    private final ConnectionsViewModel model;
    private final Messages messages;
    private final Label none;
    private final GridPane lines = new GridPane();
    private final LineGrid limits;
    private final Label learned = new Label();

    ConnectionsTab(ConnectionsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        none = new Label(messages.get("ui.details.connections.none"));
        limits = new LineGrid(messages);
        lines.setId("connections");
        lines.getStyleClass().add("line-grid");
        lines.getColumnConstraints().addAll(numbers(), texts(), numbers(), numbers());
        var both = new GridPane();
        both.getStyleClass().add("columns");
        both.getColumnConstraints().addAll(OverviewTab.half(), OverviewTab.half());
        both.addRow(0, new VBox(none, lines), right());
        both.getStyleClass().add("details-content");
        scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.get("ui.details.tab.connections"));
        model.connectionsProperty().subscribe(this::show);
        model.limitsProperty().subscribe(limits::show);
        model.learnedProperty().subscribe(sentences -> learned
                .setText(sentences.stream().map(it -> it.in(messages)).collect(Collectors.joining("\n"))));
    }

    Node node() {
        return scroll;
    }

    private static ColumnConstraints numbers() {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static ColumnConstraints texts() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    private VBox right() {
        learned.setId("details-learned");
        learned.setWrapText(true);
        learned.setMinHeight(Region.USE_PREF_SIZE);
        var forget = new Button(messages.get("ui.host.forget"));
        forget.setMnemonicParsing(true);
        forget.setId("details-forget");
        forget.setOnAction(_ -> model.forget());
        var box = new VBox(limits.node(), learned, forget);
        box.getStyleClass().add("blocks");
        return box;
    }

    private void show(List<ConnectionLine> connections) {
        none.setVisible(connections.isEmpty());
        none.setManaged(connections.isEmpty());
        if (lines.getRowCount() != connections.size()) {
            lines.getChildren().clear();
            for (int row = 0; row < connections.size(); row++) {
                lines.addRow(row, new Label(), link(), new Label(), new Label());
            }
        }
        for (int row = 0; row < connections.size(); row++) {
            fill(row, connections.get(row));
        }
    }

    private static Label link() {
        var link = new Label();
        var whole = new Tooltip(); // of what is wider than its column
        whole.textProperty().bind(link.textProperty());
        link.setTooltip(whole);
        return link;
    }

    private void fill(int row, ConnectionLine line) {
        List<String> texts = List.of(messages.get("ui.details.number", line.number()),
                messages.get("ui.details.mirror", MirrorLabel.of(line.mirror()), line.from()),
                messages.formats().bytes(line.bytes()), messages.formats().speed(line.bytesPerSecond()));
        for (int column = 0; column < texts.size(); column++) {
            ((Label) lines.getChildren().get(row * texts.size() + column)).setText(texts.get(column));
        }
    }
}
