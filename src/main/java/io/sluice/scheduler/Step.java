package io.sluice.scheduler;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.Place;
import io.sluice.model.UserStep.Kind;

/// Something that the user did, with all that is needed to take it back and to do it again.
sealed interface Step {
    Kind kind();

    /// Which downloads it concerned.
    Set<UUID> ids();

    /// @param before  as they were
    /// @param trashed which files went along, and may come back
    record Removed(List<Download> before, Map<UUID, RemovedFiles.Taken> trashed) implements Step {
        @Override
        public Kind kind() {
            return trashed.isEmpty() ? Kind.REMOVED : Kind.TRASHED;
        }

        @Override
        public Set<UUID> ids() {
            return idsOf(before);
        }
    }

    /// @param before as they were
    record Cancelled(List<Download> before) implements Step {
        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }

        @Override
        public Set<UUID> ids() {
            return idsOf(before);
        }
    }

    /// @param before the places of all that changed theirs, neighbours included
    /// @param ids    what the user moved
    record Moved(Map<UUID, Place> before, Map<UUID, Place> after, Set<UUID> ids) implements Step {
        @Override
        public Kind kind() {
            return Kind.MOVED;
        }
    }

    record Relinked(UUID id, List<URI> before, List<URI> after) implements Step {
        @Override
        public Kind kind() {
            return Kind.RELINKED;
        }

        @Override
        public Set<UUID> ids() {
            return Set.of(id);
        }
    }

    record Relocated(UUID id, Spot before, Spot after) implements Step {
        @Override
        public Kind kind() {
            return Kind.RELOCATED;
        }

        @Override
        public Set<UUID> ids() {
            return Set.of(id);
        }
    }

    private static Set<UUID> idsOf(List<Download> downloads) {
        return downloads.stream().map(Download::id).collect(Collectors.toSet());
    }
}
