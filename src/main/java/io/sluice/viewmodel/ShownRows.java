package io.sluice.viewmodel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

import io.sluice.model.query.IdList;
import org.jspecify.annotations.Nullable;

/// What the table shows: rows that are in memory, behind them ids whose rows may not be read yet, and behind those
/// places of which only the number is known. A place whose row is not there is null.
final class ShownRows extends ObservableListBase<@Nullable DownloadRow> {
    private final Function<UUID, @Nullable DownloadRow> find;
    private List<DownloadRow> first = List.of();
    private IdList ids = IdList.EMPTY;
    private int size;

    /// @param find the row of an id, if it is there
    ShownRows(Function<UUID, @Nullable DownloadRow> find) {
        this.find = find;
    }

    @Override
    public @Nullable DownloadRow get(int index) {
        if (index < first.size()) {
            return first.get(index);
        }
        int behind = index - first.size();
        return behind < ids.size() ? find.apply(ids.get(behind)) : null;
    }

    @Override
    public int size() {
        return size;
    }

    /// Replaces all of it.
    ///
    /// @param newIds  what stands behind `newFirst`
    /// @param newSize at least as many as both
    void show(List<DownloadRow> newFirst, IdList newIds, int newSize) {
        int oldSize = size;
        first.forEach(row -> row.placeAt(-1));
        first = newFirst;
        ids = newIds;
        size = Math.max(newSize, first.size() + ids.size());
        for (int index = 0; index < first.size(); index++) {
            first.get(index).placeAt(index);
        }
        fire(0, oldSize, size);
    }

    // What stood there is not kept: nobody asks for it, and a million rows would be.
    private void fire(int from, int before, int now) {
        beginChange();
        List<@Nullable DownloadRow> gone = Collections.nCopies(before, null);
        if (before > 0 && now > 0) {
            nextReplace(from, from + now, gone);
        } else if (before > 0) {
            nextRemove(from, gone);
        } else if (now > 0) {
            nextAdd(from, from + now);
        }
        endChange();
    }

    /// Rows of these ids are there now.
    void arrived(Set<UUID> fresh) {
        int[] at = ids.indicesOf(fresh);
        if (at.length > 0) {
            int from = first.size() + at[0];
            fire(from, at[at.length - 1] - at[0] + 1, at[at.length - 1] - at[0] + 1);
        }
    }

    int firstSize() {
        return first.size();
    }

    IdList ids() {
        return ids;
    }

    /// Whether the id of each place is known.
    boolean isWhole() {
        return size == first.size() + ids.size();
    }

    @Nullable
    UUID idAt(int index) {
        if (index < first.size()) {
            return first.get(index).id();
        }
        int behind = index - first.size();
        return behind < ids.size() ? ids.get(behind) : null;
    }

    /// Where those of `wanted` stand that are shown, in order.
    ///
    /// @param row of an id, if there is one
    int[] indicesOf(Set<UUID> wanted) {
        int[] above = wanted.stream().map(find).filter(row -> row != null && row.index() >= 0)
                .mapToInt(row -> row == null ? -1 : row.index()).sorted().toArray();
        if (above.length == wanted.size()) {
            return above;
        }
        int[] below = ids.indicesOf(wanted);
        return IntStream.concat(Arrays.stream(above), Arrays.stream(below).map(index -> index + first.size()))
                .toArray();
    }
}
