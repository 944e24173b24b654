package io.sluice.ui.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Action;
import io.sluice.ui.common.Prompt;

/// Finds an action by words of its name and runs it, by the keyboard alone: type, Up and Down, Enter.
public final class CommandPalette {
    private final Prompt prompt;
    private final Messages messages;
    private final List<Action> actions;
    private final TextField search = new TextField();
    private final ListView<Action> found = new ListView<>();

    /// @param actions those that cannot be done at the moment are left out
    public CommandPalette(Window owner, Messages messages, List<Action> actions) {
        this.messages = messages;
        this.actions = actions.stream().filter(action -> action.enabled().get()).toList();
        this.prompt = new Prompt(owner, messages, "ui.palette.title");
    }

    public void show() {
        search.setId("paletteSearch");
        search.setPromptText(messages.get("ui.palette.prompt"));
        search.setAccessibleText(messages.get("ui.palette.prompt"));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        search.textProperty().subscribe(this::find);
        found.setId("paletteActions");
        found.setAccessibleText(messages.get("ui.palette.actions"));
        found.setPlaceholder(new Label(messages.get("ui.palette.nothing")));
        found.setCellFactory(_ -> new ActionCell(messages));
        found.setOnMouseClicked(_ -> run());
        found.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                run();
            }
        });
        var content = new VBox(search, found);
        content.getStyleClass().add("palette");
        prompt.content(content).closeOnly().show(search);
    }

    private void find(String typed) {
        List<String> words = Arrays.asList(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        found.getItems().setAll(actions.stream().filter(action -> {
            String name = messages.get(action.key()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(name::contains);
        }).toList());
        found.getSelectionModel().selectFirst();
    }

    // The focus stays in the field: the next letter goes on searching.
    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            case ENTER -> run();
            default -> {
                return;
            }
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void run() {
        Action chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            prompt.close();
            chosen.run().run();
        }
    }
}
