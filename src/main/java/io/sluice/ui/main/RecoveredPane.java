package io.sluice.ui.main;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.model.Recovered;
import io.sluice.ui.common.TextScale;
import io.sluice.ui.common.WholeTextCell;
import io.sluice.viewmodel.RecoveredLine;
import io.sluice.viewmodel.RecoveredText;
import io.sluice.viewmodel.RecoveredViewModel;

/// Above the list, until it is closed: what the start found after a run that did not end cleanly.
final class RecoveredPane extends VBox {
    private static final int MOST_ROWS_SHOWN = 5;
    private static final double NUMBER_WIDTH = 88;
    private static final double REASON_WIDTH = 400;

    private final Messages messages;
    private final RecoveredViewModel model;
    private final TextScale scale;
    private final Runnable onClosed;

    /// @param onClosed gives the focus to somebody else
    RecoveredPane(Messages messages, RecoveredViewModel model, TextScale scale, Runnable onClosed) {
        this.messages = messages;
        this.model = model;
        this.scale = scale;
        this.onClosed = onClosed;
        getStyleClass().add("recovered");
        setId("recovered");
        addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                pressed.consume();
                close();
            }
        });
        model.shownProperty().subscribe(found -> {
            getChildren().clear();
            found.ifPresent(this::show);
            setVisible(found.isPresent());
            setManaged(found.isPresent());
        });
    }

    private void close() {
        model.dismiss().run();
        onClosed.run();
    }

    private void show(Recovered found) {
        getChildren().add(heading());
        RecoveredText.sentences(found).forEach(sentence -> getChildren().add(wrapping(sentence.in(messages))));
        List<RecoveredLine> lines = RecoveredText.lines(found);
        if (!lines.isEmpty()) {
            getChildren().add(table(lines));
        }
    }

    private HBox heading() {
        var title = new Label(messages.get("ui.recovered.title"));
        title.getStyleClass().add("title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var close = new Button(messages.get("ui.dialog.close"));
        close.setId("closeRecovered");
        close.setOnAction(_ -> close());
        var heading = new HBox(title, gap, close);
        heading.getStyleClass().add("form-row");
        return heading;
    }

    private static Label wrapping(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private TableView<RecoveredLine> table(List<RecoveredLine> lines) {
        var table = new TableView<RecoveredLine>();
        table.setAccessibleText(messages.get("ui.recovered.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<RecoveredLine, String> why = column("ui.recovered.column.why", this::why);
        why.setPrefWidth(REASON_WIDTH);
        table.getColumns().setAll(List.of(column("ui.recovered.column.name", RecoveredLine::name),
                number("ui.recovered.column.kept", line -> messages.formats().bytes(line.kept().count())),
                number("ui.recovered.column.dropped", line -> messages.formats().bytes(line.dropped().count())), why));
        table.getItems().setAll(lines);
        scale.widen(table);
        table.prefHeightProperty()
                .bind(table.fixedCellSizeProperty().multiply(Math.min(lines.size(), MOST_ROWS_SHOWN) + 1).add(4));
        table.setMinHeight(USE_PREF_SIZE);
        return table;
    }

    private String why(RecoveredLine line) {
        return line.why().stream().map(clause -> clause.in(messages)).collect(Collectors.joining("; "));
    }

    private TableColumn<RecoveredLine, String> number(String key, Function<RecoveredLine, String> text) {
        TableColumn<RecoveredLine, String> column = column(key, text);
        column.getStyleClass().add("number");
        column.setMinWidth(NUMBER_WIDTH);
        column.setMaxWidth(NUMBER_WIDTH);
        return column;
    }

    private TableColumn<RecoveredLine, String> column(String key, Function<RecoveredLine, String> text) {
        var column = new TableColumn<RecoveredLine, String>(messages.get(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new WholeTextCell<>());
        return column;
    }
}
