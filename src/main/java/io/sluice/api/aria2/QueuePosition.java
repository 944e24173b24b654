package io.sluice.api.aria2;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.Priority;
import org.jspecify.annotations.Nullable;

/// Places in the waiting list by number, as `changePosition` names them.
final class QueuePosition {
    private QueuePosition() {
    }

    /// From where a number counts.
    enum From {
        POS_SET, POS_CUR, POS_END;

        static From of(String text) {
            for (From from : values()) {
                if (from.name().equals(text)) {
                    return from;
                }
            }
            throw new RpcException("Illegal argument.");
        }
    }

    /// @param now  where it stands, from 0
    /// @param size of the list
    /// @return where it shall stand; at the nearest end where there is no such place
    static int target(From from, int offset, int now, int size) {
        long target = switch (from) {
            case POS_SET -> offset;
            case POS_CUR -> (long) now + offset;
            case POS_END -> (long) size - 1 + offset;
        };
        return Math.clamp(target, 0, size - 1);
    }

    /// Between two others. The priority changes only where it must, and then as little as it can.
    ///
    /// @param before who stands before the place, null at the beginning
    /// @param behind who stands behind it, null at the end
    static Anchor between(@Nullable Download before, @Nullable Download behind, Priority own) {
        if (before != null && own.compareTo(before.place().priority()) <= 0) {
            return new Anchor.After(before.id());
        }
        if (behind != null && own.compareTo(behind.place().priority()) >= 0) {
            return new Anchor.Before(behind.id());
        }
        return new Anchor.LastOf(own); // nobody else there has that priority
    }
}
