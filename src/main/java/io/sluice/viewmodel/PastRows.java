package io.sluice.viewmodel;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.sluice.model.Download;
import org.jspecify.annotations.Nullable;

/// Rows of the history, read when they come into sight; those that were looked at last are kept.
final class PastRows {
    /// More than can be selected by themselves.
    static final int MOST_KEPT = 20_000;

    private final Requests requests;
    private final Consumer<List<Download>> arrived;
    private final Set<UUID> asked = new HashSet<>();
    private final Map<UUID, DownloadRow> rows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, DownloadRow> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /// @param arrived takes what was read; [#put] makes rows of it
    PastRows(Requests requests, Consumer<List<Download>> arrived) {
        this.requests = requests;
        this.arrived = arrived;
    }

    @Nullable
    DownloadRow find(UUID id) {
        return rows.get(id);
    }

    void put(DownloadRow row) {
        rows.put(row.id(), row);
    }

    @Nullable
    DownloadRow remove(UUID id) {
        return rows.remove(id);
    }

    /// Reads those of `ids` that are not here and not on their way.
    void read(Collection<UUID> ids) {
        List<UUID> missing = ids.stream().filter(id -> !rows.containsKey(id) && asked.add(id)).toList();
        if (!missing.isEmpty()) {
            requests.read(service -> service.find(missing), downloads -> {
                missing.forEach(asked::remove);
                arrived.accept(downloads);
            }, () -> missing.forEach(asked::remove));
        }
    }
}
