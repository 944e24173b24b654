package io.sluice.scheduler;

import java.util.Optional;

import io.sluice.model.Download;
import io.sluice.model.Track;
import io.sluice.model.TrackState;

/// A track, and how far it is.
///
/// @param download the one that says so, if any
public record ListedTrack(Track track, TrackState state, Optional<Download> download) {
}
