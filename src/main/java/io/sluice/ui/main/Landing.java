package io.sluice.ui.main;

import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Priority;

/// Where dragged rows would land: on which side of which row. They take that row's priority, so at the border of two
/// priorities the lower half of the one row and the upper half of the next mean different ends of one line.
record Landing(int row, Side side, UUID id, Priority priority) {
    enum Side {
        ABOVE, BELOW
    }

    /// @param fraction how far down in the row the pointer is, 0 at its top, 1 at its bottom
    static Side sideAt(double fraction) {
        return fraction < 0.5 ? Side.ABOVE : Side.BELOW;
    }

    Anchor anchor() {
        return switch (side) {
            case ABOVE -> new Anchor.Before(id);
            case BELOW -> new Anchor.After(id);
        };
    }
}
