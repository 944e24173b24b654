package io.sluice.ui.main;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.FolderField;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.RelocationViewModel;

/// Asks where an unfinished download shall go, and under which name.
record RelocationPrompt(Window owner, Messages messages, RelocationViewModel model) {
    void ask(DownloadRow row) {
        model.open(row);
        var folder = new FolderField(messages, model.folderProperty());
        folder.text().setId("relocation-folder");
        folder.text().setPrefColumnCount(40);
        var name = new TextField();
        name.setId("relocation-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        var form = new VBox(new FormField(messages, "ui.relocation.name", name),
                new FormField(messages, "ui.relocation.folder", folder.text(), folder, model.problemProperty()));
        form.getStyleClass().add("form");
        new Prompt(owner, messages, "ui.relocation.title").content(form).verb("ui.relocation.verb", event -> {
            if (!model.move()) {
                event.consume();
            }
        }).show(name);
    }
}
