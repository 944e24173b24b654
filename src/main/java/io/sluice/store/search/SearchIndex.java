package io.sluice.store.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;

import io.sluice.model.Status;

/// All downloads, by what they are searched for: about 130 bytes for each. Safe for any thread; questions run side by
/// side, a change waits for them, some 20 ms with a million downloads.
public final class SearchIndex {
    private static final int LEAST_WORN = 10_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Block> blocks = new ArrayList<>();
    private final IdTable byId = new IdTable(row -> block(row).id(at(row)));
    private int gone;

    private Block block(int row) {
        return blocks.get(row / Block.ROWS);
    }

    private static int at(int row) {
        return row % Block.ROWS;
    }

    /// Takes a download in, or what changed of it.
    public void put(Entry entry) {
        lock.writeLock().lock();
        try {
            int row = byId.find(entry.id());
            if (row == IdTable.NONE || !block(row).change(at(row), entry)) {
                forget(entry.id());
                add(entry);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(Entry entry) {
        if (blocks.isEmpty() || blocks.getLast().isFull()) {
            blocks.add(new Block());
        }
        int row = blocks.getLast().add(entry) + (blocks.size() - 1) * Block.ROWS;
        byId.add(entry.id(), row);
    }

    /// An unknown id is none to be removed.
    public void remove(UUID id) {
        lock.writeLock().lock();
        try {
            forget(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void forget(UUID id) {
        int row = byId.find(id);
        if (row != IdTable.NONE) {
            byId.remove(id);
            block(row).remove(at(row));
            gone++;
        }
    }

    /// Whether more of it was removed than is left, so that it had better be made anew.
    public boolean isWorn() {
        lock.readLock().lock();
        try {
            int rows = blocks.size() * Block.ROWS;
            return gone > LEAST_WORN && gone > rows / 2;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Those whose name or first link has all words of `text`, in any case. Without a word there are none.
    ///
    /// First comes what is not settled in queue order, then what is, the last ended first.
    ///
    /// @param most how many ids are wanted
    public Hits find(String text, int most) {
        List<String> words = FoldedText.words(text);
        var best = new Best(most);
        if (!words.isEmpty()) {
            lock.readLock().lock();
            try {
                search(words, best);
                return best.hits();
            } finally {
                lock.readLock().unlock();
            }
        }
        return best.hits();
    }

    private void search(List<String> words, IntConsumer found) {
        List<String> others = words.subList(1, words.size());
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            int first = number * Block.ROWS;
            block.search(words.getFirst(), row -> {
                if (others.stream().allMatch(word -> block.has(row, word))) {
                    found.accept(first + row);
                }
            });
        }
    }

    private int compare(int one, int other) {
        Status status = block(one).status(at(one));
        Status otherStatus = block(other).status(at(other));
        int order = Boolean.compare(status.isSettled(), otherStatus.isSettled());
        if (order == 0) {
            order = status.isSettled()
                    ? Long.compare(block(other).ended(at(other)), block(one).ended(at(one)))
                    : block(one).place(at(one)).compareTo(block(other).place(at(other)));
        }
        return order;
    }

    /// Counts all rows and keeps the first ones.
    private final class Best implements IntConsumer {
        private final Comparator<Integer> order = SearchIndex.this::compare;
        private final PriorityQueue<Integer> first = new PriorityQueue<>(order.reversed());
        private final int most;
        private int total;

        Best(int most) {
            this.most = most;
        }

        @Override
        public void accept(int row) {
            total++;
            if (first.size() < most) {
                first.add(row);
            } else if (most > 0 && compare(row, first.peek()) < 0) {
                first.remove();
                first.add(row);
            }
        }

        Hits hits() {
            return new Hits(first.stream().sorted(order).map(row -> block(row).id(at(row))).toList(), total);
        }
    }
}
