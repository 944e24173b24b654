package io.sluice.store;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.model.Checksum;
import io.sluice.model.Track;
import io.sluice.store.search.FoldedText;
import org.jspecify.annotations.Nullable;

/// Turns tracks into rows and back. Safe for any thread.
final class TrackMapper {
    private final StateJson json = new StateJson();

    TrackRow row(Track track, long pos) {
        var row = new TrackRow();
        row.id = track.id();
        row.pos = pos;
        row.title = track.caption().title();
        row.artist = track.caption().artist();
        row.album = track.caption().album();
        row.published = track.published();
        row.durationMillis = millis(track.duration());
        row.totalBytes = track.content().bytes();
        row.mediaType = track.content().type();
        row.checksum = text(track.content().checksum());
        row.sources = json.write(track.sources());
        row.words = words(track);
        return row;
    }

    /// @throws StoreException where the row holds something that is no track
    Track track(TrackRow row) {
        try {
            return new Track(row.id, new Track.Caption(row.title, row.artist, row.album), row.published,
                    row.durationMillis == null ? null : Duration.ofMillis(row.durationMillis),
                    new Track.Content(row.totalBytes, row.mediaType,
                            row.checksum == null ? null : Checksum.parse(row.checksum)),
                    json.links(row.sources));
        } catch (IllegalArgumentException e) {
            throw new StoreException("Track " + row.id + " cannot be read from its row", e);
        }
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toMillis());
    }

    private static @Nullable String text(@Nullable Checksum checksum) {
        return checksum == null ? null : checksum.toString();
    }

    /// What a track is found by, folded.
    static String words(Track track) {
        return FoldedText.of(Stream.concat(Stream.of(words(track.caption())), track.sources().stream())
                .map(Object::toString).collect(Collectors.joining("\n")));
    }

    /// What a track is called, as downloads of it are searched by it.
    static String words(Track.Caption caption) {
        return Stream.of(caption.title(), caption.artist(), caption.album()).filter(it -> it != null)
                .collect(Collectors.joining("\n"));
    }
}
