package io.sluice.model;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/// How one of a download's links does in the current run.
///
/// @param connections    that it has now
/// @param deliveredBytes in this run
/// @param failure        the last one of this link, also where it recovered; null where there was none
public record MirrorUse(URI link, Standing standing, int connections, long deliveredBytes, @Nullable Failure failure) {
    /// `RESTS`: it failed and is asked again a little later. `DROPPED`: it is not asked any more in this run.
    public enum Standing {
        GOOD, RESTS, DROPPED
    }
}
