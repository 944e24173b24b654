package io.sluice.model.query;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Ids in an order, 16 bytes each. Immutable.
public final class IdList extends AbstractList<UUID> implements RandomAccess {
    public static final IdList EMPTY = new IdList(new long[0]);

    private final long[] halves; // high and low in turns

    private IdList(long[] halves) {
        this.halves = halves;
    }

    public static IdList of(Collection<UUID> ids) {
        var builder = new Builder(ids.size());
        ids.forEach(builder::add);
        return builder.build();
    }

    @Override
    public UUID get(int index) {
        return new UUID(halves[2 * index], halves[2 * index + 1]);
    }

    @Override
    public int size() {
        return halves.length / 2;
    }

    /// These ids, and behind them those of `more`.
    public IdList then(IdList more) {
        long[] both = Arrays.copyOf(halves, halves.length + more.halves.length);
        System.arraycopy(more.halves, 0, both, halves.length, more.halves.length);
        return new IdList(both);
    }

    /// Less those of `gone`; this list itself where it has none of them.
    public IdList without(Set<UUID> gone) {
        var rest = new Builder(size());
        for (int i = 0; i < size(); i++) {
            UUID id = get(i);
            if (!gone.contains(id)) {
                rest.add(id);
            }
        }
        return rest.size == size() ? this : rest.build();
    }

    /// Where each of `wanted` stands, in the order of this list.
    public int[] indicesOf(Set<UUID> wanted) {
        return wanted.isEmpty()
                ? new int[0]
                : IntStream.range(0, size()).filter(i -> wanted.contains(get(i))).toArray();
    }

    /// Collects ids.
    public static final class Builder {
        private long[] halves;
        private int size;

        public Builder(int expected) {
            halves = new long[2 * expected];
        }

        public void add(UUID id) {
            if (2 * size == halves.length) {
                halves = Arrays.copyOf(halves, Math.max(16, 2 * halves.length));
            }
            halves[2 * size] = id.getMostSignificantBits();
            halves[2 * size + 1] = id.getLeastSignificantBits();
            size++;
        }

        public IdList build() {
            return new IdList(Arrays.copyOf(halves, 2 * size));
        }
    }

    /// A list of its own, not a view.
    @Override
    public List<UUID> subList(int from, int to) {
        return new IdList(Arrays.copyOfRange(halves, 2 * from, 2 * to));
    }
}
