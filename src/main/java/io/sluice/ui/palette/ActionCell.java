package io.sluice.ui.palette;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Action;
import io.sluice.ui.common.Icons;
import io.sluice.ui.common.KeyNames;
import org.jspecify.annotations.Nullable;

/// An action: its icon, its name and its keys.
final class ActionCell extends ListCell<Action> {
    private final Messages messages;

    ActionCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
        super.updateItem(action, empty);
        setGraphic(empty || action == null ? null : line(action));
        setAccessibleText(empty || action == null ? null : messages.get(action.key()));
    }

    private HBox line(Action action) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = new Label(new KeyNames(messages).of(action));
        keys.getStyleClass().add("remark");
        var line = new HBox(Icons.icon(action.icon()), new Label(messages.get(action.key())), gap, keys);
        line.getStyleClass().add("form-row");
        return line;
    }
}
