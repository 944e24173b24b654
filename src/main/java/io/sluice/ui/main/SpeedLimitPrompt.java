package io.sluice.ui.main;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.SpeedLimitViewModel;
import io.sluice.viewmodel.UserMessage;

/// Asks how quick the selected downloads may be, each by itself.
final class SpeedLimitPrompt {
    private final Window owner;
    private final Messages messages;
    private final SpeedLimitViewModel limit;
    private final SimpleObjectProperty<Optional<UserMessage>> problem = new SimpleObjectProperty<>(Optional.empty());

    SpeedLimitPrompt(Window owner, Messages messages, SpeedLimitViewModel limit) {
        this.owner = owner;
        this.messages = messages;
        this.limit = limit;
    }

    void ask() {
        var text = new TextField(limit.text());
        text.setId("ownSpeedLimit");
        var form = new VBox(new FormField(messages, "ui.speedLimit.field", text, text, problem));
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.speedLimit.title").content(form)
                .verb("ui.speedLimit.verb", event -> take(text.getText(), event)).show(text);
    }

    private void take(String typed, ActionEvent event) {
        problem.set(limit.limitTo(typed));
        if (problem.get().isPresent()) {
            event.consume();
        }
    }
}
