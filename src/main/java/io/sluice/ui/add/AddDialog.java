package io.sluice.ui.add;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.model.Priority;
import io.sluice.ui.common.Choice;
import io.sluice.ui.common.FolderField;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.PriorityText;
import io.sluice.ui.common.Prompt;
import io.sluice.ui.common.TabOrder;
import io.sluice.viewmodel.AddViewModel;

/// Adds links with a folder and a priority of their own; what is wrong with them is said while they are typed.
public final class AddDialog {
    private static final int ROWS = 6;
    private static final int COLUMNS = 48;

    private final Window owner;
    private final Messages messages;
    private final AddViewModel add;

    public AddDialog(Window owner, Messages messages, AddViewModel add) {
        this.owner = owner;
        this.messages = messages;
        this.add = add;
    }

    /// What could not be added the last time is still there.
    public void show() {
        if (add.textProperty().get().isBlank()) {
            add.reset();
        }
        var text = new TextArea();
        text.setId("links");
        TabOrder.keepIn(text);
        text.setPrefRowCount(ROWS);
        text.setPrefColumnCount(COLUMNS);
        text.setPromptText(messages.get("ui.add.prompt"));
        text.textProperty().bindBidirectional(add.textProperty());
        new Prompt(owner, messages, "ui.add.title").content(form(text))
                .verb("ui.add.verb", add.add().enabledProperty(), this::add).show(text);
    }

    // What was refused stays in the text, to be put right.
    private void add(ActionEvent event) {
        add.add().run();
        if (!add.textProperty().get().isBlank()) {
            event.consume();
        }
    }

    private VBox form(TextArea text) {
        var folder = new FolderField(messages, add.folderProperty());
        var checksum = new TextField();
        checksum.setId("checksum");
        checksum.setPromptText(messages.get("ui.add.checksum.prompt"));
        checksum.textProperty().bindBidirectional(add.checksumProperty());
        ComboBox<Priority> priority = Choice.of(messages, List.of(Priority.values()), PriorityText::of,
                add.priorityProperty());
        var form = new VBox(
                new FormField(messages, "ui.add.links", text, text, add.problemProperty()),
                new FormField(messages, "ui.add.folder", folder.text(), folder, add.folderProblemProperty()),
                new FormField(messages, "ui.add.checksum", checksum, checksum, add.checksumProblemProperty()),
                new FormField(messages, "ui.add.priority", priority));
        form.getStyleClass().add("form");
        return form;
    }
}
