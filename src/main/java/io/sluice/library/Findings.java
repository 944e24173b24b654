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
    private final List<TrackDraft> drafts = new ArrayList<>();
    private final Set<URI> feeds = new LinkedHashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private long unlisted;

    void add(TrackDraft draft) throws UnreadableTracksException {
        checkRoom(1);
        drafts.add(draft);
    }

    /// Adds it where it has a source, and otherwise says why it has none.
    ///
    /// @param places that it should have
    void addOrSkip(TrackDraft draft, long line, List<String> places) throws UnreadableTracksException {
        if (draft.hasSource()) {
            add(draft);
        } else {
            String place = places.isEmpty() ? "" : places.getFirst();
            skip(line, places.isEmpty() ? Reason.NO_FILE : SourceLink.reasonAgainst(place),
                    Objects.requireNonNullElse(draft.title(), place));
        }
    }

    void addFeed(URI link) throws UnreadableTracksException {
        checkRoom(1);
        feeds.add(link);
    }

    void skip(long line, Reason reason, String text) throws UnreadableTracksException {
        checkRoom(1);
        if (skipped.size() < TrackList.MOST_SKIPPED) {
            skipped.add(new Skipped(line, reason, Objects.requireNonNullElse(CleanText.of(text), "")));
        } else {
            unlisted++;
        }
    }

    /// What was skipped counts too: a list that is nothing else ends as well.
    void checkRoom(int more) throws UnreadableTracksException {
        if (drafts.size() + feeds.size() + skipped.size() + unlisted + more > TrackLists.MOST_ENTRIES) {
            throw new UnreadableTracksException(UnreadableTracksException.Reason.TOO_MANY);
        }
    }

    boolean isEmpty() {
        return drafts.isEmpty() && feeds.isEmpty();
    }

    TrackList list(TrackFormat format) {
        Map<UUID, Track> tracks = new LinkedHashMap<>();
        drafts.stream().map(TrackDraft::track).forEach(it -> tracks.putIfAbsent(it.id(), it));
        return new TrackList(format, List.copyOf(tracks.values()), List.copyOf(feeds), skipped, unlisted);
    }
}
