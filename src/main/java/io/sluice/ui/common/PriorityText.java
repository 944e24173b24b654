package io.sluice.ui.common;

import io.sluice.model.Priority;

/// What a priority is called in full.
public final class PriorityText {
    private PriorityText() {
    }

    public static String of(Priority priority) {
        return switch (priority) {
            case P0 -> "ui.priority.p0";
            case P1 -> "ui.priority.p1";
            case P2 -> "ui.priority.p2";
        };
    }
}
