package io.sluice.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A named thing that can be fetched from one or more places: a song of a playlist, an episode of a podcast, a file of a
/// Metalink. It stays known after it was fetched.
///
/// @param id        the same each time it is imported
/// @param published when the feed says it appeared
/// @param duration  how long it plays
/// @param content   what the list says of its bytes; nobody has asked a server yet
/// @param sources   of http and https, best first; at least one
public record Track(UUID id, Caption caption, @Nullable Instant published, @Nullable Duration duration,
        Content content, List<URI> sources) {

    /// What people call it.
    ///
    /// @param title  never blank
    /// @param album  or the show that an episode belongs to
    public record Caption(String title, @Nullable String artist, @Nullable String album) {
        public Caption {
            if (title.isBlank()) {
                throw new IllegalArgumentException("A track needs a title");
            }
        }
    }

    /// @param bytes    above 0
    /// @param type     a media type as `audio/mpeg`
    /// @param checksum of the whole file, by whoever made the list
    public record Content(@Nullable Long bytes, @Nullable String type, @Nullable Checksum checksum) {
        public static final Content UNKNOWN = new Content(null, null, null);
    }

    public Track {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("A track needs a source");
        }
    }
}
