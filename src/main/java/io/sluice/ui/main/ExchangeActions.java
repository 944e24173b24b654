package io.sluice.ui.main;

import java.util.List;

import io.sluice.ui.common.Action;
import io.sluice.viewmodel.ExchangeViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What concerns the list as a file, and lists of tracks.
final class ExchangeActions {
    private final Action importList;
    private final Action importLink;
    private final Action tracks;
    private final Action exportList;

    ExchangeActions(ExchangeViewModel exchange, Actions.Steps steps) {
        importList = Action.when(exchange.possibleProperty(), "ui.action.import", MaterialDesignF.FILE_IMPORT_OUTLINE,
                steps::importList, "Shortcut+O");
        importLink = Action.when(exchange.possibleProperty(), "ui.action.importLink", MaterialDesignL.LINK_PLUS,
                steps::importLink, "Shortcut+Shift+O");
        tracks = Action.when(exchange.possibleProperty(), "ui.action.tracks", MaterialDesignP.PLAYLIST_MUSIC_OUTLINE,
                exchange::showLibrary, "Shortcut+T");
        exportList = Action.when(exchange.possibleProperty(), "ui.action.export", MaterialDesignF.FILE_EXPORT_OUTLINE,
                steps::exportList, "Shortcut+S");
    }

    List<Action> all() {
        return List.of(importList, importLink, tracks, exportList);
    }
}
