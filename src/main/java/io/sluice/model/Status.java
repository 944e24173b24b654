package io.sluice.model;

import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Queued;

/// A state in the words of a user, as [QueueStatus.Counts] counts them: what is active holds a slot, what backs off waits.
public enum Status {
    ACTIVE, WAITING, PAUSED, FINISHED, FAILED, CANCELLED;

    public static Status of(DownloadState state) {
        return switch (state) {
            case Queued _ -> WAITING;
            case Paused _ -> PAUSED;
            case Active active -> active.holdsSlot() ? ACTIVE : WAITING;
            case Completed _ -> FINISHED;
            case Failed _ -> FAILED;
            case Cancelled _ -> CANCELLED;
        };
    }

    /// Over, until the user says otherwise.
    public boolean isSettled() {
        return compareTo(FINISHED) >= 0;
    }
}
