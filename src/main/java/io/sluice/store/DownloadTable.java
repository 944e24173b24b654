package io.sluice.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.model.Download;

/// The table of downloads as it is now: rows and what waits in memory for the next save are one for whoever asks here.
/// Guarded by the writer's lock, which every method takes.
final class DownloadTable {
    private final Tables tables;
    private final RowMapper mapper = new RowMapper();
    private final RecentDownloads recent = new RecentDownloads();

    DownloadTable(Tables tables) {
        this.tables = tables;
    }

    // Group commit: what ten jobs report in 250 ms is one transaction.
    void flush() {
        Slices.of(recent.changed()).forEach(slice -> {
            tables.commit(rows -> rows.update(slice.stream().map(mapper::row).toList()));
            recent.written(slice);
        });
    }

    /// The rows are those of the last save: memory is brought in line with them, and what waits there is written again.
    void reopened() {
        recent.forgetUnchanged();
        List<UUID> waiting = recent.changed().stream().map(Download::id).toList();
        Set<UUID> there = tables.read(rows -> rows(rows, waiting).map(row -> row.id).collect(Collectors.toSet()));
        recent.forget(waiting.stream().filter(id -> !there.contains(id)).toList());
        flush();
    }

    /// Runs `query` on rows that know everything.
    <T> T ask(Function<DownloadRows, T> query) {
        return tables.alone(() -> {
            flush();
            return tables.read(query);
        });
    }

    Optional<Download> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// In no particular order; unknown ids are left out.
    List<Download> find(Collection<UUID> ids) {
        return tables.alone(() -> {
            List<UUID> unknown = ids.stream().filter(id -> recent.find(id).isEmpty()).toList();
            List<Download> read = unknown.isEmpty()
                    ? List.of()
                    : downloads(tables.read(rows -> rows(rows, unknown).toList()).stream());
            List<Download> found = Stream.concat(ids.stream().distinct().flatMap(id -> recent.find(id).stream()),
                    read.stream()).toList();
            seen(read);
            return found;
        });
    }

    /// These were read, and will be asked for again.
    void seen(List<Download> downloads) {
        downloads.forEach(recent::read);
    }

    /// Puts `download` into memory in place of its row, until the next [#flush].
    void change(Download download) {
        recent.change(download);
    }

    /// `download` as it is in memory, or else itself.
    Download latest(Download download) {
        return recent.find(download.id()).orElse(download);
    }

    /// Their rows are about to be written, or are gone.
    void forget(Collection<UUID> ids) {
        recent.forget(ids);
    }

    List<Download> downloads(Stream<DownloadRow> rows) {
        return rows.map(mapper::download).toList();
    }

    List<DownloadRow> rows(Collection<Download> downloads) {
        return downloads.stream().map(mapper::row).toList();
    }

    static Stream<DownloadRow> rows(DownloadRows rows, Collection<UUID> ids) {
        return Slices.of(new LinkedHashSet<>(ids)).flatMap(slice -> rows.byIds(slice).stream());
    }
}
