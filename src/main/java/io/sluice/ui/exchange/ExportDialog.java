package io.sluice.ui.exchange;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.exchange.ListFormat;
import io.sluice.i18n.Messages;
import io.sluice.ui.common.Choice;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;

/// Asks in which format the list shall be written, and whether with what may be secret.
final class ExportDialog {
    /// What becomes of the answer.
    interface Answer {
        void give(ListFormat format, boolean secrets);
    }

    private final Window owner;
    private final Messages messages;
    private final Answer answer;
    private final ObjectProperty<ListFormat> format = new SimpleObjectProperty<>(ListFormat.JSON);

    ExportDialog(Window owner, Messages messages, Answer answer) {
        this.owner = owner;
        this.messages = messages;
        this.answer = answer;
    }

    void show() {
        ComboBox<ListFormat> formats = Choice.of(messages, List.of(ListFormat.values()), ExportDialog::nameOf, format);
        formats.setId("format");
        var secrets = new CheckBox(messages.get("ui.export.secrets"));
        secrets.setId("secrets");
        secrets.setMnemonicParsing(true);
        secrets.setWrapText(true);
        secrets.disableProperty().bind(format.isEqualTo(ListFormat.CSV));
        var remark = new Label();
        remark.getStyleClass().add("remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.get(remark(secrets.isSelected())), format,
                        secrets.selectedProperty()));
        var form = new VBox(new FormField(messages, "ui.export.format", formats), secrets, remark);
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.export.title").content(form).verb("ui.export.verb",
                _ -> answer.give(format.get(), secrets.isSelected() && !secrets.isDisabled())).show(formats);
    }

    private String remark(boolean secrets) {
        if (format.get() == ListFormat.CSV) {
            return "ui.export.remark.csv";
        }
        return secrets ? "ui.export.remark.secrets" : "ui.export.remark.safe";
    }

    private static String nameOf(ListFormat format) {
        return switch (format) {
            case JSON -> "ui.export.json";
            case CSV -> "ui.export.csv";
            case ARIA2 -> "ui.export.aria2";
        };
    }
}
