package io.sluice.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.viewmodel.AdvancedViewModel;
import io.sluice.viewmodel.Command;

/// Where Sluice keeps what it knows, and the way back to the first settings.
final class AdvancedFields {
    private final Messages messages;
    private final AdvancedViewModel advanced;

    AdvancedFields(Messages messages, AdvancedViewModel advanced) {
        this.messages = messages;
        this.advanced = advanced;
    }

    FormField folder() {
        var path = new TextField(advanced.folder().toString());
        path.setId("ownFolder");
        path.setEditable(false);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button show = button("ownFolderShow", "ui.settings.ownFolder.show");
        show.setOnAction(_ -> advanced.showFolder());
        return field("ui.settings.ownFolder", path, path, show);
    }

    FormField defaults() {
        Button restore = button("restoreDefaults", "ui.settings.defaults.restore", advanced.restore());
        Button takeBack = button("takeDefaultsBack", "ui.settings.defaults.takeBack", advanced.takeBack());
        FormField field = field("ui.settings.defaults", restore, restore, takeBack);
        restore.setAccessibleText(restore.getText());
        return field;
    }

    private FormField field(String captionKey, Control named, Node... row) {
        var shown = new HBox(row);
        shown.getStyleClass().add("form-row");
        return new FormField(messages, captionKey, named, shown, new SimpleObjectProperty<>(Optional.empty()));
    }

    private Button button(String id, String key, Command command) {
        Button button = button(id, key);
        button.setOnAction(_ -> command.run());
        button.disableProperty().bind(Bindings.not(command.enabledProperty()));
        return button;
    }

    private Button button(String id, String key) {
        var button = new Button(messages.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
