package io.sluice.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sluice.model.Download;

/// What of the list is in memory: downloads that changed and are not in the tables yet, and a few that were looked at
/// last, so that a running one costs no query for each of its reports. Guarded by the writer's lock.
final class RecentDownloads {
    private static final int MOST_UNCHANGED = 512;

    private final Map<UUID, Download> changed = new LinkedHashMap<>();
    private final Map<UUID, Download> unchanged = new LinkedHashMap<>(MOST_UNCHANGED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Download> eldest) {
            return size() > MOST_UNCHANGED;
        }
    };

    Optional<Download> find(UUID id) {
        Download found = changed.get(id);
        return Optional.ofNullable(found == null ? unchanged.get(id) : found);
    }

    /// As the tables have it.
    void read(Download download) {
        if (!changed.containsKey(download.id())) {
            unchanged.put(download.id(), download);
        }
    }

    void change(Download download) {
        unchanged.remove(download.id());
        changed.put(download.id(), download);
    }

    List<Download> changed() {
        return List.copyOf(changed.values());
    }

    /// The tables have them now.
    void written(Collection<Download> downloads) {
        for (Download download : downloads) {
            changed.remove(download.id());
            unchanged.put(download.id(), download);
        }
    }

    void forgetUnchanged() {
        unchanged.clear();
    }

    void forget(Collection<UUID> ids) {
        changed.keySet().removeAll(ids);
        unchanged.keySet().removeAll(ids);
    }
}
