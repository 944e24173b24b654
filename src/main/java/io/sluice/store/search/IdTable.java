package io.sluice.store.search;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;

/// Finds the number of a row by its id, in eight bytes a row: a hash table of numbers with open addressing.
final class IdTable {
    static final int NONE = -1;
    private static final int GONE = -2;
    private static final int FIRST_SIZE = 1024;

    private final IntFunction<UUID> ids;
    private int[] rows = empty(FIRST_SIZE);
    private int used;

    /// @param ids the id of a row
    IdTable(IntFunction<UUID> ids) {
        this.ids = ids;
    }

    private static int[] empty(int size) {
        int[] rows = new int[size];
        Arrays.fill(rows, NONE);
        return rows;
    }

    /// Returns [#NONE] where there is no such id.
    int find(UUID id) {
        return rows[slot(id)];
    }

    /// @param id is not in the table
    void add(UUID id, int row) {
        if (++used > rows.length / 2) {
            grow();
        }
        rows[slot(id)] = row;
    }

    void remove(UUID id) {
        int slot = slot(id);
        if (rows[slot] != NONE) {
            rows[slot] = GONE;
        }
    }

    private int slot(UUID id) {
        int slot = id.hashCode() * 0x9E3779B9 >>> 7 & rows.length - 1;
        while (rows[slot] != NONE && !(rows[slot] >= 0 && ids.apply(rows[slot]).equals(id))) {
            slot = slot + 1 & rows.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] old = rows;
        used = 1;
        rows = empty(old.length * 2);
        for (int row : old) {
            if (row >= 0) {
                rows[slot(ids.apply(row))] = row;
                used++;
            }
        }
    }
}
