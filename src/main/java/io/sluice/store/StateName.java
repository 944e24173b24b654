package io.sluice.store;

import java.util.List;
import java.util.stream.Stream;

import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import io.sluice.model.Status;

/// A state in the index. The names are in users' files: never rename one without a migration.
///
/// `QUEUED_AGAIN` is a download that waits for a further attempt, or for its slot back. It has a name of its own because
/// those go before first attempts, and an index serves that order only if it can tell them apart.
enum StateName {
    QUEUED(Queued.class), QUEUED_AGAIN(Queued.class), PAUSED(Paused.class), PROBING(Probing.class), DOWNLOADING(
            Downloading.class), BACKING_OFF(BackingOff.class), FINISHING(
                    Finishing.class), COMPLETED(Completed.class), FAILED(Failed.class), CANCELLED(Cancelled.class);

    static final List<StateName> QUEUES = List.of(QUEUED_AGAIN, QUEUED);
    static final List<StateName> ACTIVE = those(DownloadState.Active.class);
    static final List<StateName> UNSETTLED = Stream.concat(those(DownloadState.Resting.class).stream(), ACTIVE.stream())
            .toList();

    /// Those whose file is there or will be.
    static final List<StateName> WITH_FILE = Stream.concat(UNSETTLED.stream(), Stream.of(COMPLETED)).toList();

    private final Class<? extends DownloadState> type;

    StateName(Class<? extends DownloadState> type) {
        this.type = type;
    }

    Class<? extends DownloadState> type() {
        return type;
    }

    static StateName of(DownloadState state) {
        return switch (state) {
            case Queued queued -> queued.goesFirst() ? QUEUED_AGAIN : QUEUED;
            case Paused _ -> PAUSED;
            case Probing _ -> PROBING;
            case Downloading _ -> DOWNLOADING;
            case BackingOff _ -> BACKING_OFF;
            case Finishing _ -> FINISHING;
            case Completed _ -> COMPLETED;
            case Failed _ -> FAILED;
            case Cancelled _ -> CANCELLED;
        };
    }

    /// What the user calls it.
    Status status() {
        return switch (this) {
            case QUEUED, QUEUED_AGAIN, BACKING_OFF -> Status.WAITING;
            case PAUSED -> Status.PAUSED;
            case PROBING, DOWNLOADING, FINISHING -> Status.ACTIVE;
            case COMPLETED -> Status.FINISHED;
            case FAILED -> Status.FAILED;
            case CANCELLED -> Status.CANCELLED;
        };
    }

    private static List<StateName> those(Class<? extends DownloadState> family) {
        return Stream.of(values()).filter(name -> family.isAssignableFrom(name.type)).toList();
    }
}
