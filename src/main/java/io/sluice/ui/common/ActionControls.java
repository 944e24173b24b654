package io.sluice.ui.common;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;

import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;

/// Makes the controls of an [Action]: name, icon, tooltip, shortcut and accessible text come from one place.
public final class ActionControls {
    private final Messages messages;
    private final KeyNames names;

    public ActionControls(Messages messages) {
        this.messages = messages;
        this.names = new KeyNames(messages);
    }

    /// A button with icon and word.
    public Button button(Action action) {
        var button = new Button(messages.get(action.key()), Icons.icon(action.icon()));
        button.setId(action.key());
        describe(button, action);
        return button;
    }

    /// A button whose word is in its tooltip.
    public Button iconButton(Action action) {
        Button button = button(action);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        return button;
    }

    /// A button with icon and word, and further actions below its arrow.
    public SplitMenuButton splitButton(Action action, List<Action> further) {
        var button = new SplitMenuButton();
        button.setText(messages.get(action.key()));
        button.setGraphic(Icons.icon(action.icon()));
        button.setId(action.key());
        further.forEach(it -> button.getItems().add(menuItem(it)));
        describe(button, action);
        return button;
    }

    public MenuItem menuItem(Action action) {
        var item = new MenuItem(messages.get(action.key()), Icons.icon(action.icon()));
        item.setId(action.key());
        item.setOnAction(_ -> action.run().run());
        item.disableProperty().bind(Bindings.not(action.enabled()));
        action.shortcuts().stream().findFirst()
                .ifPresent(keys -> item.setAccelerator(new SpokenKeys(keys, names)));
        return item;
    }

    private void describe(ButtonBase button, Action action) {
        String name = messages.get(action.key());
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(action.shortcuts().stream().findFirst()
                .map(keys -> messages.get("ui.tooltip.shortcut", name, names.of(keys))).orElse(name)));
        button.setOnAction(_ -> action.run().run());
        button.disableProperty().bind(Bindings.not(action.enabled()));
    }
}
