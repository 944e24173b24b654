package io.sluice.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.DetailLine;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Lines of a caption and what belongs to it. As long as the captions stay the same, only texts are changed, so that
/// nothing moves.
final class LineGrid {
    private final GridPane grid = new GridPane();
    private final Messages messages;
    private final List<Label> values = new ArrayList<>();
    private final boolean copies;
    private List<String> keys = List.of();

    LineGrid(Messages messages) {
        this(messages, false);
    }

    /// With a button beside each value that puts it on the clipboard.
    static LineGrid toCopy(Messages messages) {
        return new LineGrid(messages, true);
    }

    private LineGrid(Messages messages, boolean copies) {
        this.messages = messages;
        this.copies = copies;
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
            // A button is higher than a line.
            GridPane.setValignment(caption, copies ? VPos.CENTER : VPos.TOP);
            grid.addRow(values.size(), caption, value);
            if (copies) {
                grid.add(copyButton(key, value), 2, values.size());
            }
            values.add(value);
        }
    }

    private Button copyButton(String key, Label value) {
        String name = messages.get("ui.details.copyOne", messages.get(key));
        var copy = new Button(null, Icons.icon(MaterialDesignC.CONTENT_COPY));
        copy.setId("copy-" + key);
        copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        copy.setAccessibleText(name);
        copy.setTooltip(new Tooltip(name));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(value.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }
}
