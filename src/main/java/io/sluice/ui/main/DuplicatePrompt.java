package io.sluice.ui.main;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.DuplicatesViewModel;
import io.sluice.viewmodel.DuplicatesViewModel.Question;

/// Asks whether what is in the list already is wanted once more, or a finished file opened instead.
final class DuplicatePrompt {
    private final Window owner;
    private final Messages messages;
    private final DuplicatesViewModel duplicates;

    DuplicatePrompt(Window owner, Messages messages, DuplicatesViewModel duplicates) {
        this.owner = owner;
        this.messages = messages;
        this.duplicates = duplicates;
    }

    /// From now on.
    void install() {
        duplicates.questionProperty().subscribe(question -> question.ifPresent(this::ask));
    }

    private void ask(Question question) {
        var text = new Label(question.text().in(messages));
        text.setWrapText(true);
        var always = new CheckBox(messages.get("ui.duplicate.always"));
        always.setId("always");
        var form = new VBox(text, always);
        form.getStyleClass().add("form");
        Prompt prompt = new Prompt(owner, messages, "ui.duplicate.title").content(form)
                .either("ui.duplicate.leaveOut", () -> duplicates.leaveOut(always.isSelected()),
                        question.opens() ? "ui.duplicate.downloadAgain" : "ui.duplicate.addAgain",
                        () -> duplicates.addAgain(always.isSelected()));
        if (question.opens()) {
            prompt.or("ui.duplicate.open", () -> duplicates.open(always.isSelected()));
        }
        prompt.show(always);
    }
}
