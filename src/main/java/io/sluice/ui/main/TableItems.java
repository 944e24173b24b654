package io.sluice.ui.main;

import java.util.Collections;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

import io.sluice.viewmodel.DownloadRow;
import org.jspecify.annotations.Nullable;

/// The rows of the view model as the items of a table, which hears of their changes when it is told to.
final class TableItems extends ObservableListBase<@Nullable DownloadRow> {
    private final ObservableList<@Nullable DownloadRow> rows;
    private int size;

    TableItems(ObservableList<@Nullable DownloadRow> rows) {
        this.rows = rows;
        this.size = rows.size();
    }

    @Override
    public @Nullable DownloadRow get(int index) {
        return index < rows.size() ? rows.get(index) : null;
    }

    @Override
    public int size() {
        return size;
    }

    /// Tells that `added` rows stand where `removed` stood.
    void renew(int from, int removed, int added) {
        beginChange();
        size += added - removed;
        List<@Nullable DownloadRow> gone = Collections.nCopies(removed, null);
        if (removed == 0) {
            nextAdd(from, from + added);
        } else if (added == 0) {
            nextRemove(from, gone);
        } else {
            nextReplace(from, from + added, gone);
        }
        endChange();
    }
}
