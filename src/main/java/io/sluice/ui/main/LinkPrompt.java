package io.sluice.ui.main;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.RepairsViewModel;
import io.sluice.viewmodel.UserMessage;

/// Asks for another link of a download whose own leads nowhere any more.
final class LinkPrompt {
    private final Window owner;
    private final Messages messages;
    private final RepairsViewModel repairs;
    private final SimpleObjectProperty<Optional<UserMessage>> problem = new SimpleObjectProperty<>(Optional.empty());

    LinkPrompt(Window owner, Messages messages, RepairsViewModel repairs) {
        this.owner = owner;
        this.messages = messages;
        this.repairs = repairs;
    }

    /// With what the clipboard holds, since that is most likely the link.
    void ask(DownloadRow row) {
        problem.set(Optional.empty());
        var link = new TextField(LinkDrop.textOf(Clipboard.getSystemClipboard()).map(String::strip).orElse(""));
        link.setId("link");
        link.setPrefColumnCount(40);
        var form = new VBox(new FormField(messages, "ui.link.field", link, link, problem));
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.link.title").content(form)
                .verb("ui.link.verb", event -> replace(row, link.getText(), event)).show(link);
    }

    private void replace(DownloadRow row, String text, ActionEvent event) {
        problem.set(repairs.replaceLink(row.id(), text));
        if (problem.get().isPresent()) {
            event.consume();
        }
    }
}
