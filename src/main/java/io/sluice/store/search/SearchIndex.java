package io.sluice.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import io.sluice.model.query.FileKind;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;

/// All downloads, by what they are searched for and sorted by: about 150 bytes for each. Safe for any thread; questions
/// run side by side, a change waits for them.
public final class SearchIndex {
    private static final int LEAST_WORN = 10_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Block> blocks = new ArrayList<>();
    private final IdTable byId = new IdTable(row -> block(row).id(at(row)));
    private final Plan.Shared shared = new Plan.Shared(new Names(), new Names(), new Names(), new Names());
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
                row = add(entry);
            }
            share(block(row), at(row), entry.words());
        } finally {
            lock.writeLock().unlock();
        }
    }

    private int add(Entry entry) {
        if (blocks.isEmpty() || blocks.getLast().isFull()) {
            blocks.add(new Block());
        }
        int row = blocks.getLast().add(entry) + (blocks.size() - 1) * Block.ROWS;
        byId.add(entry.id(), row);
        return row;
    }

    private void share(Block block, int row, Entry.Words words) {
        block.hosts[row] = shared.hosts().number(FoldedText.of(HostOf.link(words.link())));
        block.folders[row] = shared.folders().number(FoldedText.of(words.folder()));
        block.captions[row] = shared.captions().number(FoldedText.of(words.caption()));
        block.extensions[row] = shared.extensions().number(FileKind.extension(words.name()));
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
        return reading(() -> gone > LEAST_WORN && gone > blocks.size() * Block.ROWS / 2);
    }

    /// The downloads that `query` asks for, in its order.
    ///
    /// @param most how many of the first ones are wanted
    public Hits first(ListQuery query, int most) {
        return reading(() -> {
            var first = new FirstRows(new RowOrder(blocks, query.sort()), most);
            search(query, first);
            return new Hits(ids(first.sorted()), first.total());
        });
    }

    /// All of them.
    public IdList all(ListQuery query) {
        return reading(() -> {
            var all = new Rows();
            search(query, all);
            return ids(all.sorted(new RowOrder(blocks, query.sort())));
        });
    }

    private void search(ListQuery query, IntConsumer found) {
        Plan plan = Plan.of(query, shared);
        for (int number = 0; number < blocks.size(); number++) {
            int first = number * Block.ROWS;
            plan.search(blocks.get(number), row -> found.accept(first + row));
        }
    }

    private IdList ids(int[] rows) {
        var ids = new IdList.Builder(rows.length);
        for (int row : rows) {
            ids.add(block(row).id(at(row)));
        }
        return ids.build();
    }

    private <T> T reading(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
