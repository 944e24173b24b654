package io.sluice.ui.main;

import javafx.stage.Window;

import io.sluice.i18n.Messages;
import io.sluice.ui.common.Prompt;
import io.sluice.viewmodel.Command;
import io.sluice.viewmodel.DownloadListViewModel;

/// Asks once before bytes that were fetched are thrown away, and not at all where none are.
final class Removal {
    private final Window owner;
    private final Messages messages;
    private final DownloadListViewModel list;

    Removal(Window owner, Messages messages, DownloadListViewModel list) {
        this.owner = owner;
        this.messages = messages;
        this.list = list;
    }

    void remove() {
        run(list.remove(), "ui.confirm.remove.title", "ui.confirm.remove.verb");
    }

    void cancel() {
        run(list.cancel(), "ui.confirm.cancel.title", "ui.confirm.cancel.verb");
    }

    private void run(Command command, String titleKey, String verbKey) {
        if (!list.removalLosesBytes()) {
            command.run();
            return;
        }
        int count = list.selectionProperty().get().size();
        new Prompt(owner, messages, titleKey).question(messages.get("ui.confirm.losesBytes", count))
                .verb(verbKey, _ -> command.run()).show();
    }
}
