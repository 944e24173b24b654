package io.sluice.ui.add;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.TabOrder;
import io.sluice.viewmodel.AddOptions;
import io.sluice.viewmodel.TypedField;

/// What few downloads need: headers, a login, a checksum, mirrors and limits.
final class OptionFields extends VBox {
    private static final int HEADER_ROWS = 4;
    private static final double SPACING = 12;
    // The same for all, so that each takes half of the row.
    private static final double WIDTH = 200;

    private final Messages messages;

    OptionFields(Messages messages, AddOptions options) {
        this.messages = messages;
        getStyleClass().add("option-fields");
        var headers = new TextArea();
        TabOrder.keepIn(headers);
        headers.setPrefRowCount(HEADER_ROWS);
        headers.setPrefColumnCount(1);
        getChildren().addAll(
                AddDialog.beside(
                        field(headers, options.headers(), "headers", "ui.add.headers", "ui.add.headers.prompt"),
                        new VBox(SPACING,
                                field(new TextField(), options.referer(), "referer", "ui.add.referer",
                                        "ui.add.referer.prompt"),
                                field(new TextField(), options.cookies(), "cookies", "ui.add.cookies",
                                        "ui.add.cookies.prompt"))),
                AddDialog.beside(
                        field(new TextField(), options.user(), "user", "ui.add.user", "ui.add.user.prompt"),
                        field(new PasswordField(), options.password(), "password", "ui.add.password",
                                "ui.add.password.prompt")),
                AddDialog.beside(
                        field(new TextField(), options.checksum(), "checksum", "ui.add.checksum",
                                "ui.add.checksum.prompt"),
                        field(new TextField(), options.mirrors(), "mirrors", "ui.add.mirrors",
                                "ui.add.mirrors.prompt")),
                AddDialog.beside(
                        field(new TextField(), options.connections(), "connections", "ui.add.connections",
                                "ui.add.connections.prompt"),
                        field(new TextField(), options.speedLimit(), "speedLimit", "ui.add.speedLimit",
                                "ui.add.speedLimit.prompt")));
    }

    private FormField field(TextInputControl control, TypedField typed, String id, String key, String promptKey) {
        control.setId(id);
        control.setPromptText(messages.get(promptKey));
        control.setTooltip(new Tooltip(messages.get(promptKey))); // of what is wider than the field
        control.textProperty().bindBidirectional(typed.textProperty());
        var field = new FormField(messages, key, control, control, typed.problemProperty());
        field.setPrefWidth(WIDTH);
        return field;
    }
}
