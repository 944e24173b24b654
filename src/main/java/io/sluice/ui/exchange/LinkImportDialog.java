package io.sluice.ui.exchange;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.ExchangeViewModel;
import io.sluice.viewmodel.UserMessage;

/// Asks for the link of a list of tracks.
final class LinkImportDialog {
    private final Window owner;
    private final Messages messages;
    private final ExchangeViewModel model;
    private final SimpleObjectProperty<Optional<UserMessage>> problem = new SimpleObjectProperty<>(Optional.empty());

    LinkImportDialog(Window owner, Messages messages, ExchangeViewModel model) {
        this.owner = owner;
        this.messages = messages;
        this.model = model;
    }

    /// @param guess what may be the link; left out where it is none
    void ask(String guess) {
        var link = new TextField(ExchangeViewModel.isLink(guess) ? guess : "");
        link.setId("listLink");
        link.setPrefColumnCount(40);
        var form = new VBox(new FormField(messages, "ui.import.linkField", link, link, problem));
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.import.linkTitle").content(form)
                .verb("ui.import.verb", event -> fetch(link.getText(), event)).show(link);
    }

    private void fetch(String text, ActionEvent event) {
        problem.set(model.fetch(text));
        if (problem.get().isPresent()) {
            event.consume();
        }
    }
}
