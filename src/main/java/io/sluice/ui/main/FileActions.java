package io.sluice.ui.main;

import io.sluice.ui.common.Action;
import io.sluice.viewmodel.DeletionViewModel;
import io.sluice.viewmodel.OpeningViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/// What may be done to the files of finished downloads.
final class FileActions {
    final Action open;
    final Action showInFolder;
    final Action remove;

    FileActions(OpeningViewModel opening, DeletionViewModel deletion) {
        open = Action.of("ui.action.open", MaterialDesignO.OPEN_IN_NEW, opening.open(), "Enter");
        showInFolder = Action.of("ui.action.showInFolder", MaterialDesignF.FOLDER_OPEN_OUTLINE, opening.show(),
                "Shortcut+Enter");
        remove = Action.of("ui.action.removeWithFile", MaterialDesignF.FILE_REMOVE_OUTLINE, deletion.remove(),
                "Shift+Delete");
    }
}
