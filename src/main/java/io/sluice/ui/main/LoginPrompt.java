package io.sluice.ui.main;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.RepairsViewModel;
import io.sluice.viewmodel.UserMessage;

/// Asks for the user and the password that a server wants.
final class LoginPrompt {
    private final Window owner;
    private final Messages messages;
    private final RepairsViewModel repairs;
    private final SimpleObjectProperty<Optional<UserMessage>> problem = new SimpleObjectProperty<>(Optional.empty());

    LoginPrompt(Window owner, Messages messages, RepairsViewModel repairs) {
        this.owner = owner;
        this.messages = messages;
        this.repairs = repairs;
    }

    void ask(DownloadRow row) {
        problem.set(Optional.empty());
        var user = new TextField();
        user.setId("user");
        var password = new PasswordField();
        password.setId("password");
        var server = new Label(messages.get("ui.login.of", row.download().request().links().getFirst().getHost()));
        server.setWrapText(true);
        var form = new VBox(server, new FormField(messages, "ui.login.user", user, user, problem),
                new FormField(messages, "ui.login.password", password));
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.login.title").content(form)
                .verb("ui.login.verb", event -> logIn(row, user.getText(), password.getText(), event)).show(user);
    }

    private void logIn(DownloadRow row, String user, String password, ActionEvent event) {
        problem.set(repairs.logIn(row.id(), user, password));
        if (problem.get().isPresent()) {
            event.consume();
        }
    }
}
