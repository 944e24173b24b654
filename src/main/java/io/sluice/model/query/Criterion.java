package io.sluice.model.query;

import java.util.Set;

import io.sluice.model.Priority;
import io.sluice.model.Status;

/// One thing that a download may fulfil.
public sealed interface Criterion {
    /// Its name or first link has this, in any case, or what its track is called. Not blank.
    record Text(String text) implements Criterion {
    }

    record OfStatus(Set<Status> statuses) implements Criterion {
        public OfStatus {
            statuses = Set.copyOf(statuses);
        }
    }

    record OfPriority(Set<Priority> priorities) implements Criterion {
        public OfPriority {
            priorities = Set.copyOf(priorities);
        }
    }

    record OfKind(Set<FileKind> kinds) implements Criterion {
        public OfKind {
            kinds = Set.copyOf(kinds);
        }
    }

    /// @param extensions in lower case, without a dot
    record WithExtension(Set<String> extensions) implements Criterion {
        public WithExtension {
            extensions = Set.copyOf(extensions);
        }
    }

    /// The host of its first link has this, in lower case.
    record OnHost(String part) implements Criterion {
    }

    /// The path of its folder has this, in any case.
    record InFolder(String part) implements Criterion {
    }

    /// The title, artist or album of the track that it fetches has this, in any case.
    record OfTrack(String part) implements Criterion {
    }

    /// From `least` to `most` bytes, both included. A download of unknown size has none.
    record OfSize(long least, long most) implements Criterion {
    }
}
