package io.sluice.model;

import org.jspecify.annotations.Nullable;

/// Which of the user's steps comes next.
///
/// @param back  what an undo takes back; null where nothing
/// @param again what a redo does again; null where nothing
public record Undo(@Nullable UserStep back, @Nullable UserStep again) {
    public static final Undo NOTHING = new Undo(null, null);
}
