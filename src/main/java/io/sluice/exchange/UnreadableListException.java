package io.sluice.exchange;

import java.io.IOException;

/// A file that is no list of downloads at all.
public final class UnreadableListException extends IOException {
    private static final long serialVersionUID = 1;

    /// `NEWER`: a list of a newer version of this program. `OTHER_JSON`: JSON of another kind. `NO_TEXT`: neither.
    public enum Kind {
        NEWER, OTHER_JSON, NO_TEXT
    }

    private final Kind kind;

    UnreadableListException(Kind kind) {
        super("Not a list of downloads: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
