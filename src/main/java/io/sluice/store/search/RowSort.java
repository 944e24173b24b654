package io.sluice.store.search;

/// Sorts rows by keys, without an object for each of a million: a merge sort, so that equal ones keep their order.
final class RowSort {
    private static final int FEW = 16;

    private final long[] keys;
    private final int[] rows;
    private final Ties ties;
    private final long[] otherKeys;
    private final int[] otherRows;

    /// Which of two rows with the same key goes first.
    @FunctionalInterface
    interface Ties {
        int compare(int row, int other);
    }

    private RowSort(long[] keys, int[] rows, Ties ties) {
        this.keys = keys;
        this.rows = rows;
        this.ties = ties;
        this.otherKeys = new long[keys.length];
        this.otherRows = new int[keys.length];
    }

    /// Sorts both, row by its key.
    static void sort(long[] keys, int[] rows, Ties ties) {
        new RowSort(keys, rows, ties).sort(0, keys.length);
    }

    private void sort(int from, int to) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        if (compare(middle - 1, middle) > 0) {
            merge(from, middle, to);
        }
    }

    private int compare(int one, int other) {
        int order = Long.compare(keys[one], keys[other]);
        return order != 0 ? order : ties.compare(rows[one], rows[other]);
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && compare(j - 1, j) > 0; j--) {
                swap(j - 1, j);
            }
        }
    }

    private void swap(int one, int other) {
        long key = keys[one];
        int row = rows[one];
        keys[one] = keys[other];
        rows[one] = rows[other];
        keys[other] = key;
        rows[other] = row;
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesLeft = right == to || left < middle && compare(left, right) <= 0;
            int next = takesLeft ? left++ : right++;
            otherKeys[i] = keys[next];
            otherRows[i] = rows[next];
        }
        System.arraycopy(otherKeys, from, keys, from, to - from);
        System.arraycopy(otherRows, from, rows, from, to - from);
    }
}
