package io.sluice.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;

/// What was read so far. One thread.
final class Findings {
    private final Map<UUID, Track> tracks = new LinkedHashMap<>();
    private final Set<URI> feeds = new LinkedHashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private long unlisted;

    /// The first of an id stands.
    void add(TrackDraft draft) throws UnreadableTracksException {
        Track track = draft.track();
        tracks.putIfAbsent(track.id(), track);
        checkRoom(tracks.size());
    }

    void addFeed(URI link) throws UnreadableTracksException {
        feeds.add(link);
        checkRoom(feeds.size());
    }

    void skip(long line, Reason reason, String text) {
        if (skipped.size() < TrackList.MOST_SKIPPED) {
            skipped.add(new Skipped(line, reason, Objects.requireNonNullElse(CleanText.of(text), "")));
        } else {
            unlisted++;
        }
    }

    static void checkRoom(int number) throws UnreadableTracksException {
        if (number > TrackLists.MOST_TRACKS) {
            throw new UnreadableTracksException(UnreadableTracksException.Reason.TOO_MANY);
        }
    }

    boolean isEmpty() {
        return tracks.isEmpty() && feeds.isEmpty();
    }

    TrackList list(TrackFormat format) {
        return new TrackList(format, List.copyOf(tracks.values()), List.copyOf(feeds), skipped, unlisted);
    }
}
