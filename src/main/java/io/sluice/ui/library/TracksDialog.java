package io.sluice.ui.library;

import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

import io.sluice.i18n.Messages;
import io.sluice.model.Priority;
import io.sluice.ui.common.Choice;
import io.sluice.ui.common.PriorityText;
import io.sluice.ui.common.Prompt;
import io.sluice.ui.common.SentenceList;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.Command;
import io.sluice.viewmodel.TrackRow;
import io.sluice.viewmodel.TracksViewModel;

/// Lets the user choose tracks, to queue them or to delete them. In the table Space chooses what is selected or not any
/// more, the keys of “select all” choose all that is shown, and Delete deletes what is chosen.
public final class TracksDialog {
    /// Whoever types has paused by then.
    private static final Duration MOMENT = Duration.millis(300);
    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Window owner;
    private final Messages messages;
    private final TracksViewModel model;
    private final TrackTable table;
    private final TextField search = new TextField();
    private final PauseTransition pause = new PauseTransition(MOMENT);

    public TracksDialog(Window owner, Messages messages, TextScale scale, TracksViewModel model) {
        this.owner = owner;
        this.messages = messages;
        this.model = model;
        this.table = new TrackTable(messages, scale, model);
    }

    /// @param closed called once the dialog is gone
    public void show(Runnable closed) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var form = new VBox();
        form.getStyleClass().addAll("form", "tracks");
        if (!model.sentences().isEmpty()) {
            form.getChildren().add(sentences());
        }
        form.getChildren().addAll(searchField(), table, buttons(), below());
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        if (!model.remarks().isEmpty()) {
            form.getChildren().add(remarks());
        }
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
        new Prompt(owner, messages, "ui.tracks.title").content(form)
                .lastStep("ui.tracks.queue", model.queue().enabledProperty(), model.queue()::run).closeOnly()
                .whenClosed(() -> {
                    pause.stop();
                    closed.run();
                }).show(table);
    }

    private Label sentences() {
        var text = new Label(model.sentences().stream().map(it -> it.in(messages)).collect(Collectors.joining("\n")));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private TextField searchField() {
        search.setId("trackSearch");
        search.setPromptText(messages.get("ui.tracks.search"));
        search.setAccessibleText(messages.get("ui.tracks.search"));
        pause.setOnFinished(_ -> model.search(search.getText()));
        search.textProperty().addListener(_ -> pause.playFromStart());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                event.consume(); // Enter would queue what is chosen
            }
        });
        return search;
    }

    private FlowPane buttons() {
        var buttons = new FlowPane(button("ui.tracks.all", () -> model.choose(model.rows(), true)),
                button("ui.tracks.nothing", () -> model.choose(model.rows(), false)),
                button("ui.tracks.more", model.more()), button("ui.tracks.delete", model.delete(), this::askToDelete));
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private Button button(String key, Command command) {
        return button(key, command, command::run);
    }

    private Button button(String key, Command command, Runnable action) {
        Button button = button(key, action);
        button.disableProperty().bind(command.enabledProperty().not());
        return button;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(messages.get(key));
        button.setId(key);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node below() {
        var counted = new Label();
        counted.setId("counted");
        counted.setWrapText(true);
        counted.setMinHeight(Region.USE_PREF_SIZE);
        model.countedProperty().subscribe(it -> counted.setText(it.in(messages)));
        var gap = new Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        ComboBox<Priority> priority = Choice.of(messages, List.of(Priority.values()), PriorityText::of,
                model.priorityProperty());
        priority.setId("trackPriority");
        priority.setMinWidth(Region.USE_PREF_SIZE);
        var caption = new Label(messages.get("ui.tracks.priority"));
        caption.setMnemonicParsing(true);
        caption.setLabelFor(priority);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        priority.setAccessibleText(caption.getText().replace("_", ""));
        var row = new HBox(counted, gap, caption, priority);
        row.getStyleClass().add("form-row");
        return row;
    }

    private VBox remarks() {
        String caption = messages.get("ui.tracks.remarked", model.remarked(), model.remarks().size());
        var label = new Label(caption);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var list = new SentenceList(caption, model.remarks().stream().map(it -> it.in(messages)).toList());
        list.setId("trackRemarks");
        label.setLabelFor(list);
        var field = new VBox(label, list);
        field.getStyleClass().add("form-field");
        return field;
    }

    private void find(KeyEvent event) {
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        if (ALL.match(event)) {
            model.choose(model.rows(), true);
        } else if (event.getCode() == KeyCode.SPACE) {
            turn(List.copyOf(table.getSelectionModel().getSelectedItems()));
        } else if (event.getCode() == KeyCode.DELETE && model.delete().enabledProperty().get()) {
            askToDelete();
        } else {
            return;
        }
        event.consume();
    }

    private void turn(List<TrackRow> selected) {
        model.choose(selected, selected.stream().anyMatch(row -> !row.chosenProperty().get()));
    }

    private void askToDelete() {
        new Prompt(table.getScene().getWindow(), messages, "ui.tracks.deleteTitle")
                .question(messages.get("ui.tracks.deleteQuestion", model.chosenProperty().get()))
                .verb("ui.tracks.deleteVerb", _ -> model.delete().run()).show();
    }
}
