package io.sluice.ui.settings;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.viewmodel.DesktopViewModel;
import io.sluice.viewmodel.SettingChoice;

/// Of what the system tells: a box for each.
final class NoticeBoxes {
    private static final String CAPTION = "ui.settings.notices";

    private final Messages messages;
    private final FlowPane row = new FlowPane();

    NoticeBoxes(Messages messages) {
        this.messages = messages;
        row.getStyleClass().add("boxes");
    }

    FormField field(DesktopViewModel desktop) {
        CheckBox first = box("noticeFinished", "ui.settings.notices.finished", desktop.finished());
        CheckBox failed = box("noticeFailed", "ui.settings.notices.failed", desktop.failed());
        CheckBox queueDone = box("noticeQueueDone", "ui.settings.notices.queueDone", desktop.queueDone());
        row.getChildren().setAll(first, failed, queueDone);
        var field = new FormField(messages, CAPTION, first, row, new SimpleObjectProperty<>(Optional.empty()));
        String caption = messages.get(CAPTION).replace("_", "");
        row.getChildren().forEach(it -> it.setAccessibleText(caption + ": " + ((CheckBox) it).getText()));
        fix(field, first, desktop.finished());
        fix(field, failed, desktop.failed());
        fix(field, queueDone, desktop.queueDone());
        return field;
    }

    private CheckBox box(String id, String key, SettingChoice<Boolean> choice) {
        var box = new CheckBox(messages.get(key));
        box.setId(id);
        box.selectedProperty().bindBidirectional(choice.valueProperty());
        return box;
    }

    private void fix(FormField field, CheckBox box, SettingChoice<Boolean> choice) {
        choice.fixedBy().ifPresent(variable -> field.fix(box, messages.get("ui.settings.fixedBy", variable)));
    }
}
