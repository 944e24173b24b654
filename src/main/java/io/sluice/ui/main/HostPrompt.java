package io.sluice.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.HostViewModel;
import io.sluice.viewmodel.UserMessage;

/// Asks what a host is allowed, shows what was learned of it, and has that forgotten.
final class HostPrompt {
    private final Window owner;
    private final Messages messages;
    private final HostViewModel model;
    private final String host;
    private final SimpleObjectProperty<Optional<UserMessage>> speedProblem = new SimpleObjectProperty<>(
            Optional.empty());
    private final SimpleObjectProperty<Optional<UserMessage>> countProblem = new SimpleObjectProperty<>(
            Optional.empty());

    HostPrompt(Window owner, Messages messages, HostViewModel model, String host) {
        this.owner = owner;
        this.messages = messages;
        this.model = model;
        this.host = host;
    }

    void ask() {
        TextField speed = field("hostSpeed", model.speedText(host));
        TextField connections = field("hostConnections", model.connectionsText(host));
        var form = new VBox(wrapping(messages.get("ui.host.of", host)),
                new FormField(messages, "ui.host.speed", speed, speed, speedProblem),
                new FormField(messages, "ui.host.connections", connections, connections, countProblem),
                learned(), forget());
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.host.title").content(form)
                .verb("ui.host.verb", event -> take(speed.getText(), connections.getText(), event)).show(speed);
    }

    private static TextField field(String id, String text) {
        var field = new TextField(text);
        field.setId(id);
        return field;
    }

    private static Label wrapping(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label learned() {
        Label label = wrapping("");
        label.setId("learned");
        label.textProperty().bind(model.learnedProperty().map(this::text));
        return label;
    }

    private String text(List<UserMessage> sentences) {
        return sentences.stream().map(sentence -> sentence.in(messages)).collect(Collectors.joining("\n"));
    }

    private Button forget() {
        var button = new Button(messages.get("ui.host.forget"));
        button.setId("forget");
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> model.forget(host));
        return button;
    }

    private void take(String speed, String connections, ActionEvent event) {
        speedProblem.set(model.speedProblem(speed));
        countProblem.set(model.connectionsProblem(connections));
        if (speedProblem.get().isPresent() || countProblem.get().isPresent()) {
            event.consume();
        } else {
            model.allow(host, speed, connections);
        }
    }
}
