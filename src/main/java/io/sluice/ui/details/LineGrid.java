package io.sluice.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.viewmodel.DetailLine;

/// Lines of a caption and what belongs to it. As long as the captions stay the same, only texts are changed, so that
/// nothing moves.
final class LineGrid {
    private final GridPane grid = new GridPane();
    private final Messages messages;
    private final List<Label> values = new ArrayList<>();
    private List<String> keys = List.of();

    LineGrid(Messages messages) {
        this.messages = messages;
        var captions = new ColumnConstraints();
        captions.setMinWidth(Region.USE_PREF_SIZE);
        var texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setFillWidth(true);
        grid.getColumnConstraints().addAll(captions, texts);
        grid.getStyleClass().add("line-grid");
    }

    Node node() {
        return grid;
    }

    void show(List<DetailLine> lines) {
        List<String> now = lines.stream().map(DetailLine::key).toList();
        if (!now.equals(keys)) {
            keys = now;
            build();
        }
        for (int row = 0; row < lines.size(); row++) {
            values.get(row).setText(lines.get(row).values().stream().map(it -> it.in(messages))
                    .collect(Collectors.joining("\n")));
        }
    }

    private void build() {
        grid.getChildren().clear();
        values.clear();
        for (String key : keys) {
            var value = new Label();
            value.setId(key);
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            var caption = new Label(messages.get(key));
            caption.setLabelFor(value);
            caption.getStyleClass().add("caption");
            GridPane.setValignment(caption, VPos.TOP);
            grid.addRow(values.size(), caption, value);
            values.add(value);
        }
    }
}
