package io.sluice.scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.sluice.engine.LinkFailedException;
import io.sluice.engine.LinkReader;
import io.sluice.engine.http.Cancellation;
import io.sluice.library.Skipped;
import io.sluice.library.TrackFormat;
import io.sluice.library.TrackList;
import io.sluice.library.TrackLists;
import io.sluice.library.UnreadableTracksException;
import io.sluice.model.Track;
import io.sluice.store.Tracks;
import org.jspecify.annotations.Nullable;

/// Reads lists into the library, wherever they come from. Blocks; on any thread but the scheduler's.
final class TrackImports {
    private final Tracks tracks;
    private final LinkReader links;
    private final ServerLogins logins;

    TrackImports(Tracks tracks, LinkReader links, ServerLogins logins) {
        this.tracks = tracks;
        this.links = links;
        this.logins = logins;
    }

    static Optional<TrackFormat> tell(ListSource source) {
        try (InputStream in = source.open()) {
            return TrackLists.tell(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// @throws UncheckedIOException as [TrackLibrary#take]
    TrackImport take(ListSource source, @Nullable TrackFormat format, Effort effort) {
        try {
            long size = source.size();
            try (var in = new CountedInput(source.open(), read -> effort.reached(read, size))) {
                return keep(TrackLists.read(in, format, null), effort);
            }
        } catch (IOException broken) {
            effort.check();
            throw new UncheckedIOException(broken);
        }
    }

    /// @throws UncheckedIOException as [TrackLibrary#fetch]
    TrackImport fetch(URI link, @Nullable TrackFormat format, Effort effort) {
        try {
            return keep(read(link, format, effort), effort);
        } catch (LinkFailedException broken) {
            effort.check();
            throw new UncheckedIOException(new UnreachableListException(broken));
        } catch (IOException broken) {
            effort.check(); // what was cancelled breaks, too
            throw new UncheckedIOException(broken);
        }
    }

    private TrackList read(URI link, @Nullable TrackFormat format, Effort effort) throws IOException {
        var cancellation = new Cancellation();
        effort.onCancel(cancellation::cancel);
        return links.read(link, cancellation,
                found -> TrackLists.read(new CountedInput(found.body(), read -> effort.reached(read, found.bytes())),
                        format, found.link()));
    }

    private TrackImport keep(TrackList list, Effort effort) {
        var reading = new Reading(list);
        for (URI feed : list.feeds()) {
            if (reading.feeds++ < TrackLibrary.MOST_FEEDS) {
                readFeed(feed, reading, effort);
            } else {
                reading.lost.add(new LostFeed(feed, new LostFeed.NotRead()));
            }
        }
        effort.check();
        List<Track> all = reading.tracks.values().stream().map(this::withoutLogins).toList();
        Tracks.Put put = tracks.put(all);
        return new TrackImport(list.format(), put.imported(), put.updated(), all.stream().map(Track::id).toList(),
                reading.skipped,
                reading.unlisted, reading.lost);
    }

    private void readFeed(URI feed, Reading reading, Effort effort) {
        try {
            reading.add(read(feed, null, effort));
        } catch (LinkFailedException broken) {
            effort.check();
            reading.lost.add(new LostFeed(feed, new LostFeed.Unreachable(broken.failure())));
        } catch (UnreadableTracksException broken) {
            effort.check();
            reading.lost.add(new LostFeed(feed, new LostFeed.Unreadable(broken.reason())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Track withoutLogins(Track track) {
        List<URI> sources = track.sources().stream().map(logins::takenUnlessKnown).toList();
        return sources.equals(track.sources())
                ? track
                : new Track(track.id(), track.caption(), track.published(), track.duration(), track.content(), sources);
    }

    /// What a list and the feeds that it names hold. One thread.
    private static final class Reading {
        private final Map<UUID, Track> tracks = new LinkedHashMap<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<LostFeed> lost = new ArrayList<>();
        private long unlisted;
        private int feeds;

        Reading(TrackList list) {
            add(list);
        }

        void add(TrackList list) {
            list.tracks().forEach(it -> tracks.putIfAbsent(it.id(), it));
            List<Skipped> fitting = list.skipped().stream().limit(TrackList.MOST_SKIPPED - skipped.size()).toList();
            skipped.addAll(fitting);
            unlisted += list.unlisted() + list.skipped().size() - fitting.size();
        }
    }
}
