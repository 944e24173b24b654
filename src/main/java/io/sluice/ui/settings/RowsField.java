package io.sluice.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.TextScale;
import io.sluice.ui.common.WholeTextCell;
import io.sluice.viewmodel.SettingRow;
import io.sluice.viewmodel.SettingRows;

/// A setting that is a list: a table, buttons below it, and the fields of the row that is selected. Insert, Delete, Alt+Up
/// and Alt+Down do in the table what the buttons do.
final class RowsField<R extends SettingRow<?>> {
    private static final int ROWS = 5;
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    /// What a column of the table shows.
    ///
    /// @param width in pixels at least, for texts of the usual size
    record Column<R>(String captionKey, double width, Function<R, ObservableValue<String>> text) {
    }

    /// How the list is shown.
    ///
    /// @param scale   of its texts
    /// @param ordered whether the order of its rows means something
    /// @param fields  of one row, the first of which has the focus when a row is added
    record Look<R>(TextScale scale, String id, String captionKey, String emptyKey, boolean ordered,
            List<Column<R>> columns,
            Function<R, List<FormField>> fields) {
    }

    private final Messages messages;
    private final SettingRows<?, R> model;
    private final Look<R> look;
    private final TableView<R> table;
    private final VBox fields = new VBox();

    RowsField(Messages messages, SettingRows<?, R> model, Look<R> look) {
        this.messages = messages;
        this.model = model;
        this.look = look;
        this.table = new TableView<>(model.rows());
    }

    FormField field() {
        model.tidy();
        table.setId(look.id());
        table.getStyleClass().add("files");
        table.setPlaceholder(new Label(messages.get(look.emptyKey())));
        table.prefHeightProperty().bind(table.fixedCellSizeProperty().multiply(ROWS + 1).add(2));
        table.setMinHeight(Region.USE_PREF_SIZE);
        // As in the list: a table that knows the policy itself never shows a bar.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN::call);
        List<TableColumn<R, String>> columns = look.columns().stream().map(this::column).toList();
        columns.getFirst().setCellFactory(_ -> new ProblemCell<>(messages));
        table.getColumns().setAll(columns);
        look.scale().widen(table);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        table.getSelectionModel().selectedItemProperty().addListener((_, before, now) -> show(before, now));
        fields.getStyleClass().add("row-fields");
        var box = new VBox(table, buttons(), fields);
        box.getStyleClass().add("rows");
        table.getSelectionModel().selectFirst();
        return field(box);
    }

    private FormField field(Node shown) {
        var field = new FormField(messages, look.captionKey(), table, shown,
                new SimpleObjectProperty<>(Optional.empty()));
        model.fixedBy().ifPresent(name -> field.fix(shown, messages.get("ui.settings.fixedBy", name)));
        return field;
    }

    private TableColumn<R, String> column(Column<R> shown) {
        var column = new TableColumn<R, String>(messages.get(shown.captionKey()));
        column.setMinWidth(shown.width());
        column.setPrefWidth(shown.width());
        column.setCellFactory(_ -> new WholeTextCell<>());
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> shown.text().apply(row.getValue()));
        return column;
    }

    private Node buttons() {
        Button remove = button("remove", "ui.settings.rows.remove", this::remove);
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        var row = new FlowPane(button("add", "ui.settings.rows.add", this::add), remove);
        if (look.ordered()) {
            row.getChildren().addAll(mover("up", "ui.settings.rows.up", -1),
                    mover("down", "ui.settings.rows.down", 1));
        }
        row.getStyleClass().add("buttons");
        return row;
    }

    private Button button(String action, String key, Runnable task) {
        var button = new Button(messages.get(key));
        button.setId(look.id() + "-" + action);
        button.setOnAction(_ -> task.run());
        return button;
    }

    private Button mover(String action, String key, int by) {
        Button button = button(action, key, () -> move(by));
        button.setDisable(true);
        table.getSelectionModel().selectedIndexProperty().subscribe(_ -> {
            R row = table.getSelectionModel().getSelectedItem();
            button.setDisable(row == null || !model.mayMove(row, by));
        });
        return button;
    }

    private void press(KeyEvent event) {
        Runnable task = UP.match(event)
                ? () -> move(-1)
                : DOWN.match(event) ? () -> move(1) : switch (event.getCode()) {
                    case INSERT -> this::add;
                    case DELETE -> this::remove;
                    default -> null;
                };
        if (task != null) {
            event.consume();
            task.run();
        }
    }

    private void add() {
        R row = model.add();
        table.getSelectionModel().select(row);
        table.scrollTo(row);
        fields.getChildren().stream().limit(1).map(FormField.class::cast).forEach(FormField::enter);
    }

    private void remove() {
        R row = table.getSelectionModel().getSelectedItem();
        int index = table.getSelectionModel().getSelectedIndex();
        if (row != null) {
            model.remove(row);
            table.getSelectionModel().clearAndSelect(Math.min(index, model.rows().size() - 1));
            table.requestFocus();
        }
    }

    private void move(int by) {
        R row = table.getSelectionModel().getSelectedItem();
        if (row != null && look.ordered() && model.mayMove(row, by)) {
            model.move(row, by);
            table.getSelectionModel().clearAndSelect(model.rows().indexOf(row));
        }
    }

    private void show(R before, R now) {
        if (before != null) {
            model.left(before);
        }
        fields.getChildren().setAll(now == null ? List.of() : look.fields().apply(now));
    }
}
