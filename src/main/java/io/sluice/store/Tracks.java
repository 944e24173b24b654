package io.sluice.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sluice.model.Download;
import io.sluice.model.Track;
import io.sluice.store.search.FoldedText;
import jakarta.data.Limit;
import org.jspecify.annotations.Nullable;

/// The library of tracks on disk, in the order in which they were imported. Safe for any thread. Every method may throw
/// [StoreException] when the disk or the database fails.
public final class Tracks {
    private final Tables tables;
    private final DownloadTable downloads;
    private final DownloadSearch search;
    private final TrackMapper mapper = new TrackMapper();

    /// @param imported are new
    /// @param updated  were known, and are now as they were given
    public record Put(int imported, int updated) {
        private Put and(Put more) {
            return new Put(imported + more.imported, updated + more.updated);
        }
    }

    /// @param total how many there are, on this page and others
    public record Page(List<Track> tracks, long total) {
        public Page {
            tracks = List.copyOf(tracks);
        }
    }

    Tracks(Tables tables, DownloadTable downloads, DownloadSearch search) {
        this.tables = tables;
        this.downloads = downloads;
        this.search = search;
    }

    /// Takes tracks in behind the others, or in place of what was known of them. Durable on return. A thousand are whole or
    /// not at all over a kill; more are so in parts of a thousand, and others may write in between: taking in the same ones
    /// again completes it.
    ///
    /// @param tracks of several with the same id the last one counts
    public Put put(Collection<Track> tracks) {
        Map<UUID, Track> byId = new LinkedHashMap<>();
        tracks.forEach(it -> byId.put(it.id(), it));
        return Slices.of(byId.values()).map(slice -> tables.alone(() -> putSlice(slice))).reduce(new Put(0, 0),
                Put::and);
    }

    private Put putSlice(List<Track> slice) {
        Map<UUID, TrackRow> before = tables.read(rows -> rows.tracks(slice.stream().map(Track::id).toList())).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        long next = tables.read(DownloadRows::lastTrack) + 1;
        List<TrackRow> fresh = new ArrayList<>();
        List<TrackRow> known = new ArrayList<>();
        for (Track track : slice) {
            TrackRow row = before.get(track.id());
            if (row == null) {
                fresh.add(mapper.row(track, next + fresh.size()));
            } else {
                known.add(mapper.row(track, row.pos));
            }
        }
        tables.write(Durability.NOW, rows -> {
            rows.insertTracks(fresh);
            rows.updateTracks(known);
        });
        search.called(slice, () -> byTrack(before.keySet()));
        return new Put(fresh.size(), known.size());
    }

    /// Those whose title, artist, album or sources have `part`, in the order in which they were imported.
    ///
    /// @param part of a word or more of them, in any case; empty for all
    /// @param skip how many of the first ones are left out
    /// @param most from 1
    public Page page(String part, int skip, int most) {
        Limit limit = Limit.range(skip + 1L, (long) skip + most);
        String folded = FoldedText.of(part.strip());
        return tables.read(rows -> folded.isEmpty()
                ? page(rows.tracks(limit), rows.countTracks())
                : page(rows.tracks(folded, limit), rows.countTracks(folded)));
    }

    private Page page(List<TrackRow> rows, long total) {
        return new Page(rows.stream().map(mapper::track).toList(), total);
    }

    /// These, in this order; unknown ids are left out.
    public List<Track> find(Collection<UUID> ids) {
        Map<UUID, Track> found = tables.read(rows -> Slices.of(ids).flatMap(slice -> rows.tracks(slice).stream())
                .collect(Collectors.toMap(row -> row.id, mapper::track, (one, _) -> one)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /// Those of `ids` that have `part` as in [#page], in the order of `ids`; unknown ones are left out.
    public List<Track> find(Collection<UUID> ids, String part) {
        String folded = FoldedText.of(part.strip());
        List<Track> found = find(ids);
        return folded.isEmpty() ? found : found.stream().filter(it -> TrackMapper.words(it).contains(folded)).toList();
    }

    /// Durable on return; unknown ids are left out. Downloads of them stay, and know their ids.
    ///
    /// @return those that were there
    public List<Track> remove(Collection<UUID> ids) {
        return Slices.of(ids).flatMap(slice -> tables.alone(() -> {
            List<Track> found = find(slice);
            tables.write(Durability.NOW, rows -> rows.deleteTracks(slice));
            search.forgotten(found, () -> byTrack(slice));
            return found;
        }).stream()).toList();
    }

    /// The downloads that fetch tracks or have fetched them, whatever became of them, in no particular order.
    public Map<UUID, List<Download>> downloads(Collection<UUID> ids) {
        return byTrack(ids).stream().collect(Collectors.groupingBy(Tracks::trackOf));
    }

    private List<Download> byTrack(Collection<UUID> ids) {
        return Slices.of(ids).flatMap(slice -> downloads.downloads(downloads.ask(rows -> rows.byTracks(slice)).stream())
                .stream()).toList();
    }

    private static UUID trackOf(Download download) {
        @Nullable
        UUID track = download.request().trackId();
        return Objects.requireNonNull(track, "It was found by its track");
    }
}
