package io.sluice.model.query;

/// The order of a list.
///
/// @param descending means nothing for [Key#QUEUE]
public record Sort(Key key, boolean descending) {
    /// As downloads start, behind them what is over, the last ended first.
    public static final Sort BY_QUEUE = new Sort(Key.QUEUE, false);

    /// By what. Equal ones stand in queue order.
    public enum Key {
        QUEUE, NAME, PRIORITY, SIZE, PROGRESS, STATUS, ADDED, ENDED
    }

    public Sort {
        descending = descending && key != Key.QUEUE;
    }
}
