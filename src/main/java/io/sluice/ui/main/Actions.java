package io.sluice.ui.main;

import java.util.List;
import java.util.stream.Stream;

import io.sluice.model.Priority;
import io.sluice.ui.common.Action;
import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.MainViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Everything that may be done in the main window: one table, from which tool bar, context menu, tooltips and the
/// keyboard are made.
final class Actions {
    final Action add;
    final Action paste;
    final FileActions files;
    final ExchangeActions exchange;
    final Action resume;
    final Action pause;
    final Action cancel;
    final Action retry;
    final Action remove;
    final Action up;
    final Action down;
    final Action first;
    final Action pauseAll;
    final Action resumeAll;
    final Action details;
    final Action newLink;
    final Action relocate;
    final Action speedLimit;
    final Action host;
    final Action selectAll;
    final QueryActions query;
    final Action settings;
    final Action palette;
    final Action keys;
    final Action quit;
    final Action undo;
    final Action redo;
    final List<Action> priorities;

    /// What opens dialogs or asks first, and so is more than a command of the view model.
    interface Steps {
        void add();

        void paste();

        void importList();

        void importLink();

        void exportList();

        void newLink();

        void relocate();

        void speedLimit();

        void host();

        void selectAll();

        void find();

        void columns();

        void renameSearch();

        void settings();

        void palette();

        void keys();

        void quit();
    }

    Actions(MainViewModel model, Steps steps) {
        DownloadListViewModel list = model.downloads();
        add = Action.always("ui.action.add", MaterialDesignP.PLUS, steps::add, "Shortcut+N");
        paste = Action.always("ui.action.paste", MaterialDesignC.CONTENT_PASTE, steps::paste, "Shortcut+V");
        files = new FileActions(model.opening(), list.deletion());
        exchange = new ExchangeActions(model.exchange(), steps);
        resume = Action.of("ui.action.resume", MaterialDesignP.PLAY, list.resume(), "Space");
        pause = Action.of("ui.action.pause", MaterialDesignP.PAUSE, list.pause(), "Space");
        cancel = Action.of("ui.action.cancel", MaterialDesignC.CANCEL, list.cancel());
        retry = Action.of("ui.action.retry", MaterialDesignR.REFRESH, list.retry(), "Shortcut+R");
        remove = Action.of("ui.action.remove", MaterialDesignT.TRASH_CAN_OUTLINE, list.remove(), "Delete");
        up = Action.of("ui.action.up", MaterialDesignA.ARROW_UP, list.moveUp(), "Alt+Up");
        down = Action.of("ui.action.down", MaterialDesignA.ARROW_DOWN, list.moveDown(), "Alt+Down");
        first = Action.of("ui.action.first", MaterialDesignA.ARROW_COLLAPSE_UP, list.moveFirst(), "Alt+Home");
        pauseAll = Action.of("ui.action.pauseAll", MaterialDesignP.PAUSE_CIRCLE_OUTLINE, list.pauseAll());
        resumeAll = Action.of("ui.action.resumeAll", MaterialDesignP.PLAY_CIRCLE_OUTLINE, list.resumeAll());
        details = Action.always("ui.action.details", MaterialDesignD.DOCK_BOTTOM, model.details()::toggle, "F4");
        newLink = Action.when(model.details().unfinishedProperty(), "ui.action.newLink", MaterialDesignL.LINK_VARIANT,
                steps::newLink);
        relocate = Action.when(model.details().unfinishedProperty(), "ui.action.relocate",
                MaterialDesignF.FOLDER_MOVE_OUTLINE, steps::relocate, "F2");
        speedLimit = Action.when(list.speedLimit().enabledProperty(), "ui.action.speedLimit",
                MaterialDesignS.SPEEDOMETER, steps::speedLimit, "Shortcut+L");
        host = Action.when(model.host().enabledProperty(), "ui.action.host", MaterialDesignS.SERVER_NETWORK,
                steps::host, "Shortcut+H");
        selectAll = Action.always("ui.action.selectAll", MaterialDesignS.SELECT_ALL, steps::selectAll, "Shortcut+A");
        query = new QueryActions(model.query(), steps::find, steps::columns, steps::renameSearch);
        settings = Action.always("ui.action.settings", MaterialDesignC.COG_OUTLINE, steps::settings, "Shortcut+Comma");
        palette = Action.always("ui.action.palette", MaterialDesignC.CONSOLE_LINE, steps::palette, "Shortcut+K");
        keys = Action.always("ui.action.keys", MaterialDesignK.KEYBOARD_OUTLINE, steps::keys, "F1");
        quit = Action.always("ui.action.quit", MaterialDesignE.EXIT_TO_APP, steps::quit, "Shortcut+Q");
        undo = Action.of("ui.action.undo", MaterialDesignU.UNDO, list.undo().undo(), "Shortcut+Z");
        redo = Action.of("ui.action.redo", MaterialDesignR.REDO, list.undo().redo(), "Shortcut+Shift+Z", "Shortcut+Y");
        priorities = priorities(list);
    }

    private static List<Action> priorities(DownloadListViewModel list) {
        return List.of(
                Action.of("ui.action.p0", MaterialDesignN.NUMERIC_0_BOX_OUTLINE, list.priority(Priority.P0), "0",
                        "Numpad 0"),
                Action.of("ui.action.p1", MaterialDesignN.NUMERIC_1_BOX_OUTLINE, list.priority(Priority.P1), "1",
                        "Numpad 1"),
                Action.of("ui.action.p2", MaterialDesignN.NUMERIC_2_BOX_OUTLINE, list.priority(Priority.P2), "2",
                        "Numpad 2"));
    }

    /// What may be done to the selected rows, in groups. Pause goes before resume: Space pauses as long as something
    /// runs.
    List<List<Action>> ofRows() {
        return List.of(List.of(files.open, files.showInFolder), List.of(pause, resume, retry),
                List.of(cancel, remove, files.remove), List.of(up, down, first), priorities,
                List.of(relocate, speedLimit, host));
    }

    /// What may be done in the details.
    List<Action> ofDetails() {
        return List.of(newLink, relocate, speedLimit, host);
    }

    List<Action> all() {
        return Stream.of(ofRows().stream().flatMap(List::stream),
                Stream.of(add, paste), exchange.all().stream(), Stream.of(undo, redo, pauseAll, resumeAll, selectAll),
                query.all().stream(),
                Stream.of(newLink, details, settings, palette, keys, quit)).flatMap(it -> it).toList();
    }
}
