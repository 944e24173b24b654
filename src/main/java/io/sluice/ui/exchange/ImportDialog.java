package io.sluice.ui.exchange;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Prompt;
import io.sluice.ui.common.SentenceList;
import io.sluice.viewmodel.ExchangeViewModel;
import io.sluice.viewmodel.ImportQuestion;

/// Says what is in a list before it is added, and asks about what is known already.
final class ImportDialog {
    private final Window owner;
    private final Messages messages;
    private final ExchangeViewModel model;
    private final ImportQuestion question;

    ImportDialog(Window owner, Messages messages, ExchangeViewModel model, ImportQuestion question) {
        this.owner = owner;
        this.messages = messages;
        this.model = model;
        this.question = question;
    }

    void show() {
        var text = new Label(
                question.sentences().stream().map(it -> it.in(messages)).collect(Collectors.joining("\n")));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var knownToo = new CheckBox(messages.get("ui.import.knownToo"));
        knownToo.setId("knownToo");
        knownToo.setMnemonicParsing(true);
        knownToo.setSelected(question.knownToo());
        var form = new VBox(text);
        form.getStyleClass().add("form");
        if (!question.remarks().isEmpty()) {
            form.getChildren().add(remarks());
        }
        if (question.known() > 0) {
            form.getChildren().add(knownToo);
        }
        BooleanExpression any = Bindings.createBooleanBinding(
                () -> question.fresh() > 0 || knownToo.isSelected() && question.known() > 0,
                knownToo.selectedProperty());
        new Prompt(owner, messages, "ui.import.title").content(form)
                .either("ui.dialog.cancel", model::leave, "ui.import.verb", any,
                        () -> model.take(knownToo.isSelected()))
                .show();
    }

    private SentenceList remarks() {
        var remarks = new SentenceList(messages.get("ui.import.remarks"),
                question.remarks().stream().map(it -> it.in(messages)).toList());
        remarks.setId("remarks");
        return remarks;
    }
}
