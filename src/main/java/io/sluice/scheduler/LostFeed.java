package io.sluice.scheduler;

import java.net.URI;

import io.sluice.library.UnreadableTracksException;
import io.sluice.model.Failure;

/// A feed that a list of feeds names, and that could not be read.
public record LostFeed(URI link, Why why) {
    public sealed interface Why {
    }

    public record Unreachable(Failure failure) implements Why {
    }

    public record Unreadable(UnreadableTracksException.Reason reason) implements Why {
    }

    /// There are more feeds than [TrackLibrary#MOST_FEEDS].
    public record NotRead() implements Why {
    }
}
