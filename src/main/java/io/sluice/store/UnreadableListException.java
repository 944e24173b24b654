package io.sluice.store;

import io.sluice.model.LostList;

/// The list is damaged so that nothing of it can be read. Nothing was changed.
public final class UnreadableListException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient LostList lost;

    UnreadableListException(LostList lost, Throwable cause) {
        super("The list of downloads in " + lost.file() + " cannot be read", cause);
        this.lost = lost;
    }

    public LostList lost() {
        return lost;
    }
}
