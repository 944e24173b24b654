package io.sluice.store;

import org.jspecify.annotations.Nullable;

/// The positions between two rows of the queue, or beyond the last one.
///
/// @param low  the position before the gap, or null where nothing stands before it
/// @param high the position behind the gap, or null where nothing stands behind it
record Gap(@Nullable Long low, @Nullable Long high) {
    boolean holds(int rows) {
        return low == null || high == null || high - low > rows;
    }

    /// Returns the position of row `index` of `rows`, spread as evenly as the gap allows
    long position(int index, int rows) {
        if (low != null && high != null) {
            return low + (high - low) / (rows + 1) * (index + 1);
        }
        if (high != null) {
            return high - (rows - index) * QueueOrder.STEP;
        }
        return (low == null ? 0 : low) + (index + 1) * QueueOrder.STEP;
    }
}
