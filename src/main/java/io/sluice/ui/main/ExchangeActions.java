package io.sluice.ui.main;

import io.sluice.ui.common.Action;
import io.sluice.viewmodel.ExchangeViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What concerns the list as a file.
final class ExchangeActions {
    final Action importList;
    final Action exportList;

    /// @param importing asks for the file
    /// @param exporting asks what to write, and where
    ExchangeActions(ExchangeViewModel exchange, Runnable importing, Runnable exporting) {
        importList = Action.when(exchange.possibleProperty(), "ui.action.import", MaterialDesignF.FILE_IMPORT_OUTLINE,
                importing, "Shortcut+O");
        exportList = Action.when(exchange.possibleProperty(), "ui.action.export", MaterialDesignF.FILE_EXPORT_OUTLINE,
                exporting, "Shortcut+S");
    }
}
