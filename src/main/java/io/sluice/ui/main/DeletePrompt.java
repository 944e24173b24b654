package io.sluice.ui.main;

import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.DeletionViewModel;

/// Asks once before a file is deleted that no trash takes.
final class DeletePrompt {
    private final Window owner;
    private final Messages messages;
    private final DeletionViewModel deletion;

    DeletePrompt(Window owner, Messages messages, DeletionViewModel deletion) {
        this.owner = owner;
        this.messages = messages;
        this.deletion = deletion;
    }

    /// From now on.
    void install() {
        deletion.questionProperty().subscribe(question -> question.ifPresent(this::ask));
    }

    private void ask(DeletionViewModel.Question question) {
        new Prompt(owner, messages, "ui.delete.title").question(question.text().in(messages))
                .either("ui.delete.keep", deletion::keep, question.many() ? "ui.delete.verbMany" : "ui.delete.verb",
                        deletion::delete)
                .show();
    }
}
