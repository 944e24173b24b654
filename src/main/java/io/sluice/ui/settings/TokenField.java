package io.sluice.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.viewmodel.ApiViewModel;

/// The token of the local API: hidden until somebody wants to see it.
final class TokenField {
    private static final String HIDDEN = "•".repeat(16);

    private final Messages messages;
    private final ApiViewModel api;
    private final TextField shown = new TextField();

    TokenField(Messages messages, ApiViewModel api) {
        this.messages = messages;
        this.api = api;
    }

    FormField field() {
        shown.setId("apiToken");
        shown.setEditable(false);
        HBox.setHgrow(shown, Priority.ALWAYS);
        var show = new ToggleButton(messages.get("ui.settings.apiToken.show"));
        show.setId("apiTokenShow");
        show.setMinWidth(Region.USE_PREF_SIZE);
        var token = api.token().textProperty();
        shown.textProperty()
                .bind(show.selectedProperty().flatMap(visible -> visible ? token : token.map(TokenField::hidden)));
        Button copy = button("apiTokenCopy", "ui.settings.apiToken.copy", this::copy);
        copy.disableProperty().bind(token.isEmpty());
        Button renew = button("apiTokenRenew", "ui.settings.apiToken.renew", api::renewToken);
        var row = new HBox(shown, show, copy, renew);
        row.getStyleClass().add("form-row");
        return new FormField(messages, "ui.settings.apiToken", shown, row, api.token().problemProperty());
    }

    private static String hidden(String token) {
        return token.isEmpty() ? "" : HIDDEN;
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(messages.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(api.token().textProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
