package io.sluice.ui.main;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.model.query.SavedSearch;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.ListQueryViewModel;
import io.sluice.viewmodel.UserMessage;

/// Asks how a kept search is to be called.
final class SearchNamePrompt {
    private final Window owner;
    private final Messages messages;
    private final ListQueryViewModel query;
    private final SimpleObjectProperty<Optional<UserMessage>> problem = new SimpleObjectProperty<>(Optional.empty());

    SearchNamePrompt(Window owner, Messages messages, ListQueryViewModel query) {
        this.owner = owner;
        this.messages = messages;
        this.query = query;
    }

    void ask(SavedSearch search) {
        var name = new TextField(search.name());
        name.setId("searchName");
        name.selectAll();
        var form = new VBox(new FormField(messages, "ui.searchName.field", name, name, problem));
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.searchName.title").content(form)
                .verb("ui.searchName.verb", event -> rename(name.getText(), event)).show(name);
    }

    private void rename(String typed, ActionEvent event) {
        problem.set(query.rename(typed));
        if (problem.get().isPresent()) {
            event.consume();
        }
    }
}
