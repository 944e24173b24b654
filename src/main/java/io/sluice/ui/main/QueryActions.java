package io.sluice.ui.main;

import java.util.List;

import io.sluice.ui.common.Action;
import io.sluice.viewmodel.ListQueryViewModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What says which part of the list is shown.
final class QueryActions {
    final Action find;
    final Action showAll;
    final Action queueOrder;
    final Action saveSearch;
    final Action forgetSearch;
    final Action sideBar;
    final Action columns;

    /// @param toSearch  moves the focus to the search
    /// @param toColumns offers the columns to choose from
    QueryActions(ListQueryViewModel query, Runnable toSearch, Runnable toColumns) {
        find = Action.always("ui.action.find", MaterialDesignM.MAGNIFY, toSearch, "Shortcut+F");
        showAll = Action.of("ui.action.showAll", MaterialDesignF.FORMAT_LIST_BULLETED, query.showAll());
        queueOrder = Action.of("ui.action.queueOrder", MaterialDesignS.SORT_NUMERIC_ASCENDING, query.queueOrder());
        saveSearch = Action.of("ui.action.saveSearch", MaterialDesignB.BOOKMARK_PLUS_OUTLINE, query.save());
        forgetSearch = Action.of("ui.action.forgetSearch", MaterialDesignB.BOOKMARK_REMOVE_OUTLINE, query.forget());
        sideBar = Action.always("ui.action.sideBar", MaterialDesignD.DOCK_LEFT, query::toggleSideBar, "F9");
        columns = Action.always("ui.action.columns", MaterialDesignT.TABLE_COLUMN, toColumns, "Shift+F9");
    }

    List<Action> all() {
        return List.of(find, showAll, queueOrder, saveSearch, forgetSearch, sideBar, columns);
    }
}
