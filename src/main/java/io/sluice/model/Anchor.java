package io.sluice.model;

import java.util.UUID;

/// Where moved downloads shall stand afterwards. Beside another download they also take its priority.
public sealed interface Anchor {
    record Before(UUID id) implements Anchor {
    }

    record After(UUID id) implements Anchor {
    }

    record FirstOf(Priority priority) implements Anchor {
    }

    record LastOf(Priority priority) implements Anchor {
    }
}
