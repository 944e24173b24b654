package io.sluice.store.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Numbers of rows, as they are found.
final class Rows implements IntConsumer {
    private int[] rows = new int[Block.ROWS];
    private int size;

    @Override
    public void accept(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    int[] sorted(RowOrder order) {
        int[] all = Arrays.copyOf(rows, size);
        RowSort.sort(Arrays.stream(all).mapToLong(order::key).toArray(), all, order::ties);
        return all;
    }
}
