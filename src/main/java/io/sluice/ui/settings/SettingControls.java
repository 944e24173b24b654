package io.sluice.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Choice;
import io.sluice.ui.common.FolderField;
import io.sluice.ui.common.FormField;
import io.sluice.viewmodel.SettingChoice;
import io.sluice.viewmodel.SettingText;

/// Makes a field for a setting; one that the environment fixes says so and cannot be changed.
final class SettingControls {
    private final Messages messages;

    SettingControls(Messages messages) {
        this.messages = messages;
    }

    FormField typed(String captionKey, String id, SettingText<?> setting) {
        return typed(captionKey, new TextField(), id, setting);
    }

    FormField password(String captionKey, String id, SettingText<?> setting) {
        return typed(captionKey, new PasswordField(), id, setting);
    }

    private FormField typed(String captionKey, TextField text, String id, SettingText<?> setting) {
        bind(text, id, setting);
        return field(captionKey, text, text, setting);
    }

    FormField folder(String captionKey, String id, SettingText<Path> setting) {
        var folder = new FolderField(messages, setting.textProperty());
        folder.text().setId(id);
        return field(captionKey, folder.text(), folder, setting);
    }

    /// A slider and the number itself.
    FormField slid(String captionKey, String id, SettingText<Integer> setting, int most) {
        var text = new TextField();
        text.setPrefColumnCount(4);
        bind(text, id, setting);
        var slider = new Slider(1, most, 1);
        slider.setId(id + "Slider");
        slider.setAccessibleText(messages.get(captionKey).replace("_", ""));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        HBox.setHgrow(slider, Priority.ALWAYS);
        setting.textProperty().subscribe(typed -> whole(typed, most).ifPresent(slider::setValue));
        slider.valueProperty().subscribe(value -> {
            if (!slider.isValueChanging() || slider.isFocused()) {
                choose(setting, (int) Math.round(value.doubleValue()), most);
            }
        });
        var row = new HBox(slider, text);
        row.getStyleClass().add("form-row");
        return field(captionKey, text, row, setting);
    }

    private static void choose(SettingText<Integer> setting, int number, int most) {
        if (whole(setting.textProperty().get(), most).filter(typed -> typed != number).isPresent()) {
            setting.textProperty().set(Integer.toString(number));
        }
    }

    private static Optional<Integer> whole(String typed, int most) {
        return typed.strip().matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(typed.strip())).filter(number -> number >= 1 && number <= most)
                : Optional.empty();
    }

    /// @param key of the words of a value
    <T> FormField chosen(String captionKey, List<T> values, Function<T, String> key, SettingChoice<T> setting) {
        return box(captionKey, Choice.of(messages, values, key, setting.valueProperty()), setting);
    }

    /// @param name the words of a value
    <T> FormField named(String captionKey, List<T> values, Function<T, String> name, SettingChoice<T> setting) {
        return box(captionKey, Choice.named(values, name, setting.valueProperty()), setting);
    }

    private FormField box(String captionKey, ComboBox<?> box, SettingChoice<?> setting) {
        return fixed(new FormField(messages, captionKey, box), box, setting.fixedBy());
    }

    private static void bind(TextField text, String id, SettingText<?> setting) {
        text.setId(id);
        text.textProperty().bindBidirectional(setting.textProperty());
    }

    private FormField field(String captionKey, Control control, Node shown, SettingText<?> setting) {
        return fixed(new FormField(messages, captionKey, control, shown, setting.problemProperty()), shown,
                setting.fixedBy());
    }

    private FormField fixed(FormField field, Node shown, Optional<String> variable) {
        variable.ifPresent(name -> field.fix(shown, messages.get("ui.settings.fixedBy", name)));
        return field;
    }
}
