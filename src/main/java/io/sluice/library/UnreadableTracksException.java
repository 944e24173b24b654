package io.sluice.library;

import java.io.IOException;

/// A list that cannot be read at all, or not as far as it would have to be.
public final class UnreadableTracksException extends IOException {
    private static final long serialVersionUID = 1;

    /// Why. `WEB_PAGE`: a page in place of a list. `STREAM`: a playlist of HLS, whose entries are the pieces of one film or
    /// song. `NO_LIST`: none of the formats. `MALFORMED`: not what the format asks for. `DOCTYPE`: XML that declares words of
    /// its own, which no list needs and which is the usual way of an attack. `NO_COLUMNS`: a table without a column of links.
    /// `TOO_LARGE`: more than [TrackLists#MOST_BYTES], or one thing within it that is larger than any list needs.
    /// `TOO_MANY`: more than [TrackLists#MOST_ENTRIES].
    public enum Reason {
        WEB_PAGE, STREAM, NO_LIST, MALFORMED, DOCTYPE, NO_COLUMNS, TOO_LARGE, TOO_MANY
    }

    private final Reason reason;
    private final long line;

    UnreadableTracksException(Reason reason) {
        this(reason, 0);
    }

    /// @param line from 1, or 0 where it is about none
    UnreadableTracksException(Reason reason, long line) {
        super("Not a list of tracks: " + reason + (line > 0 ? " in line " + line : ""));
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /// From 1, or 0 where it is about none.
    public long line() {
        return line;
    }
}
