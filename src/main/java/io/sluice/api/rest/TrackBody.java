package io.sluice.api.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.model.Checksum;
import io.sluice.model.Download;
import io.sluice.model.Track;
import io.sluice.scheduler.ListedTrack;
import org.jspecify.annotations.Nullable;

/// A track as clients see it: one flat object. What its list did not say is null.
///
/// @param sources    best first
/// @param state      never_fetched, queued, there or file_gone
/// @param downloadId the download that says so
record TrackBody(UUID id, @JsonUnwrapped CaptionBody caption, @JsonUnwrapped FactsBody facts, List<URI> sources,
        String state, @Nullable UUID downloadId) {
    private static final double MILLIS = 1000;

    /// @param album or the show that an episode belongs to
    record CaptionBody(String title, @Nullable String artist, @Nullable String album) {
        static CaptionBody of(Track.Caption caption) {
            return new CaptionBody(caption.title(), caption.artist(), caption.album());
        }
    }

    /// What its list says, and nobody has asked its server.
    record FactsBody(@Nullable Instant published, @Nullable Double durationSeconds, @Nullable Long totalBytes,
            @Nullable String mediaType, @Nullable String checksum) {
        static FactsBody of(Track track) {
            Duration duration = track.duration();
            Track.Content content = track.content();
            Checksum checksum = content.checksum();
            return new FactsBody(track.published(),
                    duration == null ? null : Double.valueOf(duration.toMillis() / MILLIS), content.bytes(),
                    content.type(), checksum == null ? null : checksum.toString());
        }
    }

    static TrackBody of(ListedTrack listed) {
        Track track = listed.track();
        return new TrackBody(track.id(), CaptionBody.of(track.caption()), FactsBody.of(track), track.sources(),
                listed.state().name().toLowerCase(Locale.ROOT), listed.download().map(Download::id).orElse(null));
    }
}
