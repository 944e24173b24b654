package io.sluice.model;

/// Something that the user did and may take back.
///
/// @param number    counts all steps since the program began: a larger one was done later
/// @param downloads how many it concerned, at least 1
public record UserStep(long number, Kind kind, int downloads) {
    /// What was done. `TRASHED`: removed, and the files are in the trash. `MOVED`: another priority or another order.
    /// `RELOCATED`: another folder or name.
    public enum Kind {
        REMOVED, TRASHED, CANCELLED, MOVED, RELINKED, RELOCATED
    }
}
