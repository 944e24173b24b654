package io.sluice.api.aria2;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.sluice.model.DownloadState;
import io.sluice.model.Status;

/// States of downloads in aria2's words.
enum Word {
    ACTIVE(Status.ACTIVE), WAITING(Status.WAITING), PAUSED(Status.PAUSED), COMPLETE(Status.FINISHED), ERROR(
            Status.FAILED), REMOVED(Status.CANCELLED);

    /// What has a place in aria2's queue. What backs off from a failure waits.
    static final Set<Status> IN_QUEUE = Set.copyOf(EnumSet.of(Status.WAITING, Status.PAUSED));
    static final Set<Status> STOPPED = Set.copyOf(EnumSet.of(Status.FINISHED, Status.FAILED, Status.CANCELLED));

    private final Status status;

    Word(Status status) {
        this.status = status;
    }

    static Word of(DownloadState state) {
        Status status = Status.of(state);
        for (Word word : values()) {
            if (word.status == status) {
                return word;
            }
        }
        throw new IllegalStateException("No word for " + status);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
