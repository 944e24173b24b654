package io.sluice.ui.add;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.converter.DefaultStringConverter;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.AddRow;
import io.sluice.viewmodel.AddRow.Answer;
import io.sluice.viewmodel.UserMessage;

/// The files that are about to be added; their names can be changed.
final class FileTable extends TableView<AddRow> {
    private static final int ROWS = 4;
    private static final double NUMBER_WIDTH = 92;
    private static final double NAME_WIDTH = 240;

    private final Messages messages;

    FileTable(Messages messages, TextScale scale, ObservableList<AddRow> rows) {
        super(rows);
        this.messages = messages;
        setId("files");
        getStyleClass().add("files");
        setEditable(true);
        setAccessibleText(messages.get("ui.add.files"));
        setPlaceholder(new Label(messages.get("ui.add.noFiles")));
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(ROWS + 1).add(2));
        setMinHeight(USE_PREF_SIZE);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().setAll(List.of(name(), number("ui.add.column.size", this::size),
                number("ui.add.column.resumable", this::resumable), remark()));
        scale.widen(this);
    }

    private TableColumn<AddRow, String> name() {
        TableColumn<AddRow, String> column = column("ui.add.column.name", AddRow::nameProperty);
        column.setPrefWidth(NAME_WIDTH);
        column.setEditable(true);
        column.setCellFactory(_ -> new NameCell());
        column.setOnEditCommit(edit -> edit.getRowValue().rename(edit.getNewValue()));
        return column;
    }

    private TableColumn<AddRow, Answer> number(String key, Function<Answer, String> words) {
        TableColumn<AddRow, Answer> column = column(key, AddRow::answerProperty);
        column.getStyleClass().add("number");
        column.setMinWidth(NUMBER_WIDTH);
        column.setMaxWidth(NUMBER_WIDTH);
        column.setCellFactory(_ -> new WordsCell<>(words));
        return column;
    }

    private TableColumn<AddRow, Optional<UserMessage>> remark() {
        TableColumn<AddRow, Optional<UserMessage>> column = column("ui.add.column.remark", AddRow::remarkProperty);
        column.setCellFactory(_ -> new WordsCell<>(it -> it.map(text -> text.in(messages)).orElse("")));
        return column;
    }

    private <T> TableColumn<AddRow, T> column(String key, Function<AddRow, ObservableValue<T>> value) {
        var column = new TableColumn<AddRow, T>(messages.get(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        return column;
    }

    private String size(Answer answer) {
        return switch (answer) {
            case Answer.Asked _ -> "…";
            case Answer.Found(var bytes, _) -> bytes < 0
                    ? messages.get("ui.add.unknown")
                    : messages.formats().bytes(bytes);
            case Answer.NotAsked _,Answer.Failed _ -> "";
        };
    }

    private String resumable(Answer answer) {
        return answer instanceof Answer.Found(_, var resumable)
                ? messages.get(resumable ? "ui.add.resumable" : "ui.add.notResumable")
                : "";
    }

    /// Says in a tooltip what does not fit, and becomes a field where it is to be changed.
    private static final class NameCell extends TextFieldTableCell<AddRow, String> {
        NameCell() {
            super(new DefaultStringConverter());
        }

        @Override
        public void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setTooltip(empty || name == null ? null : new Tooltip(name));
        }
    }

    /// Says in a tooltip what does not fit.
    private static final class WordsCell<T> extends TableCell<AddRow, T> {
        private final Function<T, String> words;

        WordsCell(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            String text = empty || item == null ? "" : words.apply(item);
            setText(text);
            setTooltip(text.isEmpty() ? null : new Tooltip(text));
        }
    }
}
