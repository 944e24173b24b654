package io.sluice.store.search;

import java.util.List;

import io.sluice.model.query.Sort;

/// The order of all rows, known by one number each over all blocks.
final class RowOrder {
    private final List<Block> blocks;
    private final Sort sort;
    private final RowKeys.Key key;

    RowOrder(List<Block> blocks, Sort sort) {
        this.blocks = blocks;
        this.sort = sort;
        this.key = RowKeys.of(sort);
    }

    /// Where two rows have the same key, [#ties] says which goes first.
    long key(int row) {
        return key.of(block(row), at(row));
    }

    int ties(int row, int other) {
        if (sort.key() == Sort.Key.NAME) {
            int order = Block.compareNames(block(row), at(row), block(other), at(other));
            if (order != 0) {
                return sort.descending() ? -order : order;
            }
        }
        return Long.compare(RowKeys.queue(block(row), at(row)), RowKeys.queue(block(other), at(other)));
    }

    int compare(int row, int other) {
        int order = Long.compare(key(row), key(other));
        return order != 0 ? order : ties(row, other);
    }

    private Block block(int row) {
        return blocks.get(row / Block.ROWS);
    }

    private static int at(int row) {
        return row % Block.ROWS;
    }
}
