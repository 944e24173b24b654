package io.sluice.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a list of tracks is written in. `M3U` is M3U8 too; `RSS` is version 2.0, `METALINK` version 4. `OPML` lists feeds.
/// `LINKS` is a text with links, those of a line that are one file together. `CSV` begins with the names of its columns.
public enum TrackFormat {
    M3U, XSPF, PLS, RSS, ATOM, METALINK, OPML, LINKS, CSV;

    /// As users write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TrackFormat> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
