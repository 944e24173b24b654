package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.library.TrackFormat;
import io.sluice.model.Download;
import io.sluice.model.Priority;
import io.sluice.model.Track;
import io.sluice.model.TrackState;
import io.sluice.store.Tracks;
import org.jspecify.annotations.Nullable;

/// The library of tracks: what lists of music, podcasts and files name, to choose from. Every method returns at once, and
/// may be called from any thread; futures end on a thread of the work, with [io.sluice.store.StoreException] where the
/// library could not be read or written. Imports and deletions are told by [Fact.TracksChanged].
public final class TrackLibrary {
    /// So many feeds of one list of feeds are read.
    public static final int MOST_FEEDS = 500;

    private final Tracks tracks;
    private final TrackImports imports;
    private final TrackQueue queue;
    private final Errands errands;
    private final Mailbox mailbox;
    private final DownloadFeed feed;

    TrackLibrary(Tracks tracks, TrackImports imports, TrackQueue queue, Errands errands, Mailbox mailbox,
            DownloadFeed feed) {
        this.tracks = tracks;
        this.imports = imports;
        this.queue = queue;
        this.errands = errands;
        this.mailbox = mailbox;
        this.feed = feed;
    }

    /// What a list is written in, by its beginning; empty where it is none of tracks. A text with links may be one of
    /// downloads as well.
    ///
    /// @return fails with [java.io.UncheckedIOException]
    public CompletableFuture<Optional<TrackFormat>> tell(ListSource source) {
        return errands.run(() -> TrackImports.tell(source));
    }

    /// Takes the tracks of a list in, and of the feeds that it names. A list of a thousand is taken in whole or not at all,
    /// a longer one in parts of a thousand; nothing is where `effort` is cancelled while it is read.
    ///
    /// @param format what it is read as; null to tell it by its beginning
    /// @return fails with [java.io.UncheckedIOException], whose cause is an [io.sluice.library.UnreadableTracksException] where it is
    ///         no list
    public CompletableFuture<TrackImport> take(ListSource source, @Nullable TrackFormat format, Effort effort) {
        return told(errands.run(effort, () -> imports.take(source, format, effort)));
    }

    /// As [#take(ListSource, TrackFormat, Effort)], of a list that is behind a link; the cause is an
    /// [UnreachableListException] where that cannot be fetched.
    ///
    /// @param link of http or https; may carry user info
    public CompletableFuture<TrackImport> fetch(URI link, @Nullable TrackFormat format, Effort effort) {
        return told(errands.run(effort, () -> imports.fetch(link, format, effort)));
    }

    private <T> CompletableFuture<T> told(CompletableFuture<T> change) {
        return change.whenComplete((_, _) -> feed.publish(new Fact.TracksChanged())); // a part may be in where it fails
    }

    /// Those whose title, artist, album or sources have `part` in any case, in the order in which they were imported, each
    /// with how far it is.
    ///
    /// @param part empty for all
    /// @param skip how many of the first ones are left out
    /// @param most from 1; each costs a look at the disk
    public CompletableFuture<TrackPage> page(String part, int skip, int most) {
        return errands.run(() -> {
            Tracks.Page page = tracks.page(part, skip, most);
            return new TrackPage(listed(page.tracks()), page.total());
        });
    }

    /// Those of `ids` that have `part`, as [#page(String, int, int)] has them, but all, and in the order of `ids`.
    public CompletableFuture<TrackPage> page(Collection<UUID> ids, String part) {
        return errands.run(() -> {
            List<ListedTrack> found = listed(tracks.find(ids, part));
            return new TrackPage(found, found.size());
        });
    }

    private List<ListedTrack> listed(List<Track> found) {
        Map<UUID, List<Download>> downloads = tracks.downloads(found.stream().map(Track::id).toList());
        return found.stream().map(it -> listed(it, downloads.getOrDefault(it.id(), List.of()))).toList();
    }

    private static ListedTrack listed(Track track, List<Download> downloads) {
        Optional<Download> newest = TrackState.newest(downloads);
        return new ListedTrack(track, TrackState.of(newest, Files::exists), newest);
    }

    /// These, in this order; unknown ids are left out.
    public CompletableFuture<List<Track>> find(Collection<UUID> ids) {
        return errands.run(() -> tracks.find(ids));
    }

    /// Makes downloads of tracks: up to 10,000 all or none. One that waits, runs or is there already stands for its track in
    /// place of a new one, unless the settings say that duplicates are added; there is nobody to ask here.
    ///
    /// @return ends on the scheduler's thread; fails with [UnknownTracksException] where the library lacks one, and nothing
    ///         is queued then
    public CompletableFuture<QueuedTracks> queue(Collection<UUID> ids, Priority priority) {
        return errands.run(() -> queue.choose(ids))
                .thenCompose(chosen -> mailbox.ask(() -> queue.queue(chosen, priority)));
    }

    /// Durable when it ends; there is no undo, but the next import of the same list brings them back. Their downloads and
    /// files stay, and belong to them again then.
    ///
    /// @return those that were there
    public CompletableFuture<List<Track>> delete(Collection<UUID> ids) {
        return told(errands.run(() -> tracks.remove(ids)));
    }
}
