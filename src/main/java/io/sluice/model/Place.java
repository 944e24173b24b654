package io.sluice.model;

import java.util.Comparator;

/// Where a download stands in the queue: by priority, inside one by `position`, the smaller first.
/// Positions have gaps; their difference means nothing.
public record Place(Priority priority, long position) implements Comparable<Place> {
    private static final Comparator<Place> QUEUE_ORDER = Comparator.comparing(Place::priority)
            .thenComparingLong(Place::position);

    @Override
    public int compareTo(Place other) {
        return QUEUE_ORDER.compare(this, other);
    }
}
