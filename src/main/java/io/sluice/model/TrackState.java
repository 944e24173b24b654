package io.sluice.model;

/// How far a [Track] is, seen from the newest download that fetches it. `NEVER_FETCHED`: there is none, or it came to
/// nothing. `QUEUED`: it waits, runs or is paused. `THERE`: its file lies where it was put. `FILE_GONE`: it was fetched, and
/// its file is no longer there.
public enum TrackState {
    NEVER_FETCHED, QUEUED, THERE, FILE_GONE
}
