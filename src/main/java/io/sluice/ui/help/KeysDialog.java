package io.sluice.ui.help;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Action;
import io.sluice.ui.common.Icons;
import io.sluice.ui.common.KeyNames;
import io.sluice.ui.common.Prompt;

/// The help: every action that has keys, from the same table as the keyboard itself, and what the mouse does.
public final class KeysDialog {
    private static final double HEIGHT = 440;

    private final Window owner;
    private final Messages messages;
    private final List<Action> actions;

    public KeysDialog(Window owner, Messages messages, List<Action> actions) {
        this.owner = owner;
        this.messages = messages;
        this.actions = actions.stream().filter(action -> !action.shortcuts().isEmpty()).toList();
    }

    public void show() {
        var content = new VBox(new Label(messages.get("ui.help.dropping")), new Label(messages.get("ui.help.dragging")),
                keys());
        content.getChildren().filtered(Label.class::isInstance).forEach(it -> ((Label) it).setWrapText(true));
        content.getStyleClass().add("form");
        var scroll = new ScrollPane(content);
        scroll.setId("keys");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setAccessibleText(messages.get("ui.help.title"));
        new Prompt(owner, messages, "ui.help.title").content(scroll).closeOnly().show(scroll);
    }

    private GridPane keys() {
        var names = new KeyNames(messages);
        var grid = new GridPane();
        grid.getStyleClass().add("line-grid");
        for (int row = 0; row < actions.size(); row++) {
            Action action = actions.get(row);
            var name = new Label(messages.get(action.key()), Icons.icon(action.icon()));
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            var keys = new Label(names.of(action));
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, keys, name);
        }
        return grid;
    }
}
