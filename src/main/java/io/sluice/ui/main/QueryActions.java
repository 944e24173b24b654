package io.sluice.ui.main;

import java.util.List;
import java.util.stream.Stream;

import io.sluice.model.query.Sort;
import io.sluice.ui.common.Action;
import io.sluice.viewmodel.ListQueryViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What says which part of the list is shown.
final class QueryActions {
    final Action find;
    final Action showAll;
    final Action queueOrder;
    final Action saveSearch;
    final Action renameSearch;
    final Action forgetSearch;
    final Action sideBar;
    final Action columns;
    private final List<Action> sorts;

    /// @param toSearch  moves the focus to the search
    /// @param toColumns offers the columns to choose from
    /// @param toName    asks how the kept search is to be called
    QueryActions(ListQueryViewModel query, Runnable toSearch, Runnable toColumns, Runnable toName) {
        find = Action.always("ui.action.find", MaterialDesignM.MAGNIFY, toSearch, "Shortcut+F");
        showAll = Action.of("ui.action.showAll", MaterialDesignF.FORMAT_LIST_BULLETED, query.showAll());
        queueOrder = Action.of("ui.action.queueOrder", MaterialDesignS.SORT_NUMERIC_ASCENDING, query.queueOrder());
        saveSearch = Action.of("ui.action.saveSearch", MaterialDesignB.BOOKMARK_PLUS_OUTLINE, query.save());
        renameSearch = Action.when(query.forget().enabledProperty(), "ui.action.renameSearch",
                MaterialDesignR.RENAME_BOX, toName);
        forgetSearch = Action.of("ui.action.forgetSearch", MaterialDesignB.BOOKMARK_REMOVE_OUTLINE, query.forget());
        sideBar = Action.always("ui.action.sideBar", MaterialDesignD.DOCK_LEFT, query::toggleSideBar, "F9");
        columns = Action.always("ui.action.columns", MaterialDesignT.TABLE_COLUMN, toColumns, "Shift+F9");
        sorts = List.of(sort(query, "ui.action.sort.name", Sort.Key.NAME),
                sort(query, "ui.action.sort.priority", Sort.Key.PRIORITY),
                sort(query, "ui.action.sort.size", Sort.Key.SIZE),
                sort(query, "ui.action.sort.progress", Sort.Key.PROGRESS),
                sort(query, "ui.action.sort.status", Sort.Key.STATUS),
                sort(query, "ui.action.sort.added", Sort.Key.ADDED),
                sort(query, "ui.action.sort.ended", Sort.Key.ENDED));
    }

    private static Action sort(ListQueryViewModel query, String key, Sort.Key by) {
        return Action.always(key, MaterialDesignS.SORT, () -> query.sortBy(by));
    }

    List<Action> all() {
        return Stream
                .concat(Stream.of(find, showAll, queueOrder, saveSearch, renameSearch, forgetSearch, sideBar, columns),
                        sorts.stream())
                .toList();
    }
}
