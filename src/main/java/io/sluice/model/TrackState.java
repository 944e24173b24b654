package io.sluice.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;

/// How far a [Track] is, seen from the newest download that fetches it and did not come to nothing. `NEVER_FETCHED`: there
/// is none. `QUEUED`: it waits, runs or is paused. `THERE`: its file lies where it was put. `FILE_GONE`: it was fetched, and
/// its file is no longer there.
public enum TrackState {
    NEVER_FETCHED, QUEUED, THERE, FILE_GONE;

    /// The download that says it; what failed or was cancelled says nothing.
    ///
    /// @param ofTrack every download of one track
    public static Optional<Download> newest(Collection<Download> ofTrack) {
        return ofTrack.stream().filter(it -> !(it.state() instanceof Failed || it.state() instanceof Cancelled))
                .max(Comparator.comparing(it -> it.times().created()));
    }

    /// @param newest  as [#newest(Collection)]
    /// @param isThere whether a file is
    public static TrackState of(Optional<Download> newest, Predicate<Path> isThere) {
        if (newest.isEmpty()) {
            return NEVER_FETCHED;
        }
        return newest.get().state() instanceof Completed(var file, _, _)
                ? isThere.test(file) ? THERE : FILE_GONE
                : QUEUED;
    }
}
