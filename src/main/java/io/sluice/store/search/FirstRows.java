package io.sluice.store.search;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/// Counts rows and keeps the first of them.
final class FirstRows implements IntConsumer {
    private final Comparator<Integer> order;
    private final PriorityQueue<Integer> first;
    private final int most;
    private int total;

    FirstRows(RowOrder order, int most) {
        this.order = order::compare;
        this.first = new PriorityQueue<>(this.order.reversed());
        this.most = most;
    }

    @Override
    public void accept(int row) {
        total++;
        if (first.size() < most) {
            first.add(row);
        } else if (most > 0 && order.compare(row, first.element()) < 0) {
            first.remove();
            first.add(row);
        }
    }

    int total() {
        return total;
    }

    int[] sorted() {
        return first.stream().sorted(order).mapToInt(Integer::intValue).toArray();
    }
}
