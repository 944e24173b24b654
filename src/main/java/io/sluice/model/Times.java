package io.sluice.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// When a download was added, last changed, and first started. When it ended is part of its state.
public record Times(Instant created, Instant updated, @Nullable Instant started) {
    public static Times createdAt(Instant now) {
        return new Times(now, now, null);
    }

    public Times updatedAt(Instant now) {
        return new Times(created, now, started);
    }

    public Times startedAt(Instant now) {
        return new Times(created, now, started == null ? now : started);
    }
}
