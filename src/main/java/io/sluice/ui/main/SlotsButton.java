package io.sluice.ui.main;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import io.sluice.i18n.Messages;
import io.sluice.settings.QueueSettings;
import io.sluice.ui.common.Icons;
import io.sluice.viewmodel.SettingText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// How many downloads may run at once, and a menu to say so.
final class SlotsButton {
    private final Messages messages;
    private final SettingText<Integer> atOnce;
    private final MenuButton button = new MenuButton();

    SlotsButton(Messages messages, SettingText<Integer> atOnce) {
        this.messages = messages;
        this.atOnce = atOnce;
        button.setId("slots");
        button.setGraphic(Icons.icon(MaterialDesignL.LAYERS_OUTLINE));
        button.textProperty().bind(atOnce.inForceProperty().map(now -> now.map(String::valueOf).orElse("")));
        ObservableValue<String> says = button.textProperty().map(now -> messages.get("ui.toolbar.atOnce", now));
        button.accessibleTextProperty().bind(says);
        var tooltip = new Tooltip();
        atOnce.fixedBy().ifPresentOrElse(variable -> tooltip.setText(messages.get("ui.settings.fixedBy", variable)),
                () -> tooltip.textProperty().bind(says));
        button.setTooltip(tooltip);
        addNumbers();
    }

    // Only those that are fixed: the button itself stays, so that its tooltip says why.
    private void addNumbers() {
        var group = new ToggleGroup();
        IntStream.rangeClosed(1, QueueSettings.MOST).forEach(number -> {
            var item = new RadioMenuItem(messages.get("ui.tray.number", number));
            item.setToggleGroup(group);
            item.setDisable(atOnce.fixedBy().isPresent());
            item.setOnAction(_ -> atOnce.textProperty().set(Integer.toString(number)));
            atOnce.inForceProperty().subscribe(now -> item.setSelected(now.equals(Optional.of(number))));
            button.getItems().add(item);
        });
    }

    MenuButton node() {
        return button;
    }
}
