package io.sluice.ui.main;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.sluice.i18n.Messages;
import io.sluice.model.LostList;
import io.sluice.model.Replacement;
import io.sluice.viewmodel.Command;
import io.sluice.viewmodel.LostListViewModel;
import io.sluice.viewmodel.UserMessage;

/// In place of rows: what takes the place of a list that cannot be read.
final class LostListPane extends VBox {
    private final Messages messages;
    private final LostListViewModel model;
    private final Button quit;
    private final ObservableValue<String> missing; // held here: a derived value listens weakly

    LostListPane(Messages messages, LostListViewModel model, Button quit) {
        this.messages = messages;
        this.model = model;
        this.quit = quit;
        this.missing = model.chosenProperty()
                .map(chosen -> chosen.map(it -> LostListViewModel.missing(it).in(messages)).orElse(""));
        getStyleClass().add("lost-list");
        setMaxWidth(USE_PREF_SIZE);
        model.lostProperty().subscribe(lost -> lost.ifPresentOrElse(this::show, getChildren()::clear));
    }

    private void show(LostList lost) {
        List<Label> sentences = LostListViewModel.explain(lost).stream().map(this::sentence).toList();
        getChildren().setAll(sentences);
        if (!lost.backups().isEmpty()) {
            getChildren().addAll(choices(lost.backups()), missing());
        }
        Button take = button("ui.lost.takeBackup", model.takeBackup());
        take.getStyleClass().add(Styles.ACCENT);
        Button empty = button("ui.lost.startEmpty", model.startEmpty());
        var buttons = new FlowPane(empty, quit);
        if (!lost.backups().isEmpty()) {
            buttons.getChildren().addFirst(take);
        }
        buttons.getStyleClass().add("buttons");
        getChildren().add(buttons);
    }

    private Label sentence(UserMessage message) {
        return wrapping(message.in(messages));
    }

    private static Label wrapping(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label missing() {
        Label label = wrapping("");
        label.setId("missing");
        label.textProperty().bind(missing);
        return label;
    }

    private VBox choices(List<Replacement.Backup> backups) {
        var group = new ToggleGroup();
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        choices.setAccessibleText(messages.get("ui.lost.choice"));
        for (Replacement.Backup backup : backups) {
            var choice = new RadioButton(LostListViewModel.name(backup).in(messages));
            choice.setToggleGroup(group);
            choice.setWrapText(true);
            choice.setMinHeight(Region.USE_PREF_SIZE);
            choice.setSelected(model.chosenProperty().get().filter(backup::equals).isPresent());
            // Not by its action: the arrow keys choose without one.
            group.selectedToggleProperty().addListener((_, _, now) -> {
                if (now == choice) {
                    model.chosenProperty().set(Optional.of(backup));
                }
            });
            choices.getChildren().add(choice);
        }
        return choices;
    }

    private Button button(String key, Command command) {
        var button = new Button(messages.get(key));
        button.setId(key);
        button.disableProperty().bind(command.enabledProperty().not());
        button.setOnAction(_ -> command.run());
        return button;
    }
}
