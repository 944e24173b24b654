package io.sluice.scheduler;

import java.io.Serial;
import java.util.List;
import java.util.UUID;

/// Somebody means tracks that the library does not have.
public final class UnknownTracksException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<UUID> ids;

    UnknownTracksException(List<UUID> ids) {
        super(ids.size() + " unknown tracks");
        this.ids = List.copyOf(ids);
    }

    public List<UUID> ids() {
        return ids;
    }
}
