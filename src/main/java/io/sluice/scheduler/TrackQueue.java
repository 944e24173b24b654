package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.model.Track;
import io.sluice.model.TrackState;
import io.sluice.model.query.FileKind;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.Settings;
import io.sluice.store.Tracks;
import org.jspecify.annotations.Nullable;

/// Makes downloads of tracks.
final class TrackQueue {
    private final Tracks tracks;
    private final Supplier<Settings> settings;
    private final Function<List<NewDownload>, List<Download>> adding;

    /// Tracks that are to be queued, and which files of theirs are there.
    record Chosen(List<Track> tracks, Set<Path> there) {
    }

    /// @param adding makes downloads of wishes, all or none; on the scheduler's thread
    TrackQueue(Tracks tracks, Supplier<Settings> settings, Function<List<NewDownload>, List<Download>> adding) {
        this.tracks = tracks;
        this.settings = settings;
        this.adding = adding;
    }

    /// Looks at the disk: not on the scheduler's thread.
    ///
    /// @throws UnknownTracksException where the library lacks one
    Chosen choose(Collection<UUID> ids) {
        List<UUID> wanted = ids.stream().distinct().toList();
        List<Track> found = tracks.find(wanted);
        if (found.size() < wanted.size()) {
            Set<UUID> known = found.stream().map(Track::id).collect(Collectors.toSet());
            throw new UnknownTracksException(wanted.stream().filter(id -> !known.contains(id)).toList());
        }
        Set<Path> there = tracks.downloads(wanted).values().stream().flatMap(List::stream)
                .flatMap(TrackQueue::file).filter(Files::exists).collect(Collectors.toSet());
        return new Chosen(found, there);
    }

    private static Stream<Path> file(Download download) {
        return download.state() instanceof Completed(var file, _, _) ? Stream.of(file) : Stream.empty();
    }

    /// On the scheduler's thread, so that nobody else queues one of them meanwhile.
    QueuedTracks queue(Chosen chosen, Priority priority) {
        boolean again = settings.get().queue().adding().onDuplicate() == OnDuplicate.ADD;
        Map<UUID, List<Download>> known = again
                ? Map.of()
                : tracks.downloads(chosen.tracks().stream().map(Track::id).toList());
        List<Optional<Download>> existing = chosen.tracks().stream()
                .map(it -> existing(known.getOrDefault(it.id(), List.of()), chosen.there())).toList();
        List<NewDownload> wishes = new ArrayList<>();
        for (int i = 0; i < existing.size(); i++) {
            if (existing.get(i).isEmpty()) {
                wishes.add(wish(chosen.tracks().get(i), priority));
            }
        }
        List<Download> added = wishes.isEmpty() ? List.of() : adding.apply(wishes);
        var next = added.iterator();
        return new QueuedTracks(existing.stream().map(it -> it.orElseGet(next::next)).toList(), added.size());
    }

    private static Optional<Download> existing(List<Download> ofTrack, Set<Path> there) {
        Optional<Download> newest = TrackState.newest(ofTrack);
        return switch (TrackState.of(newest, there::contains)) {
            case QUEUED, THERE -> newest;
            case NEVER_FETCHED, FILE_GONE -> Optional.empty();
        };
    }

    private static NewDownload wish(Track track, Priority priority) {
        return new NewDownload(track.sources(), null, wishedName(track), priority,
                FetchOptions.NONE.withChecksum(track.content().checksum())).withTrack(track.id());
    }

    // The name that its server gives is better than a title, which says nothing of the kind of file: unless the title is
    // the name of a file, as those of Metalinks are, and the link has none.
    private static @Nullable String wishedName(Track track) {
        String title = track.caption().title();
        URI first = track.sources().getFirst();
        boolean linkHasNone = FileKind.of(Download.nameOf(null, null, first)) == FileKind.OTHER;
        return linkHasNone && FileKind.of(title) != FileKind.OTHER && WishedName.isAllowed(title) ? title : null;
    }
}
