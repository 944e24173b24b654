package io.sluice.store.search;

import io.sluice.model.Status;
import io.sluice.model.query.Sort;

/// Numbers by which rows are sorted.
final class RowKeys {
    private static final int FIRST_SETTLED = Status.FINISHED.ordinal();
    private static final long SETTLED = 1L << 62;
    private static final int PRIORITY_SHIFT = 59;
    private static final long MIDDLE = 1L << 58;

    private RowKeys() {
    }

    @FunctionalInterface
    interface Key {
        long of(Block block, int row);
    }

    static Key of(Sort sort) {
        Key key = switch (sort.key()) {
            case QUEUE -> RowKeys::queue;
            case NAME -> Block::nameKey;
            case PRIORITY -> (block, row) -> block.priorities[row];
            case SIZE -> (block, row) -> block.bytes[row];
            case PROGRESS -> (block, row) -> block.permilles[row];
            case STATUS -> (block, row) -> block.statuses[row];
            case ADDED -> (block, row) -> block.added[row];
            case ENDED -> (block, row) -> block.ended[row];
        };
        return sort.descending() ? (block, row) -> ~key.of(block, row) : key;
    }

    /// What is not settled by priority and position, then what is, the last ended first. Positions are well below 2^58:
    /// they grow by 2^20 for each download.
    static long queue(Block block, int row) {
        return block.statuses[row] >= FIRST_SETTLED
                ? SETTLED + MIDDLE - block.ended[row]
                : ((long) block.priorities[row] << PRIORITY_SHIFT) + MIDDLE
                        + Math.clamp(block.positions[row], -MIDDLE, MIDDLE - 1);
    }
}
