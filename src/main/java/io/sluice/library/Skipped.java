package io.sluice.library;

/// Something in a list that became no track.
///
/// @param line counted from 1
/// @param text what it is about, in one line and cut where it is long; a title where there is one
public record Skipped(long line, Reason reason, String text) {
    /// Why. `LOCAL_FILE`: a file of the computer on which the list was written. `SCHEME`: a link of another kind than http
    /// and https. `NO_LINK`: there should be a link. `NO_FILE`: an episode or entry that has text alone. `TOO_LONG`: more
    /// than anybody means. `CUT_OFF`: from this line on the list is damaged or ends.
    public enum Reason {
        LOCAL_FILE, SCHEME, NO_LINK, NO_FILE, TOO_LONG, CUT_OFF
    }
}
