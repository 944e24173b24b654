package io.sluice.library;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// What lines above a link say of it: `#EXTINF:seconds attributes,Artist - Title`, `#EXTART:artist`, `#EXTALB:album`. All
/// others are comments. Nobody has ever written down what M3U is; this is what players write and read. One thread.
final class M3uDirectives {
    private static final String TITLE = "#EXTINF:";
    private static final String ARTIST = "#EXTART:";
    private static final String ALBUM = "#EXTALB:";
    private static final String BETWEEN = " - ";

    private @Nullable Duration duration;
    private @Nullable String name;
    private @Nullable String artist;
    private @Nullable String album;

    void take(String line) {
        String start = line.substring(0, Math.min(line.length(), TITLE.length())).toUpperCase(Locale.ROOT);
        switch (start) {
            case TITLE -> takeTitle(line.substring(TITLE.length()));
            case ARTIST -> artist = line.substring(ARTIST.length()).strip();
            case ALBUM -> album = line.substring(ALBUM.length()).strip();
            default -> {
                // a comment, or of a player's own
            }
        }
    }

    private void takeTitle(String text) {
        int comma = firstComma(text);
        name = text.substring(Math.min(comma + 1, text.length())).strip();
        String first = text.substring(0, comma).strip().split("\\s", 2)[0];
        duration = PlayingTime.seconds(first);
    }

    // Attributes may hold commas, within their quotes.
    private static int firstComma(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (it == ',' && !quoted) {
                return i;
            }
            quoted ^= it == '"';
        }
        int any = text.indexOf(',');
        return any < 0 ? text.length() : any;
    }

    TrackDraft draft(URI link) {
        var draft = new TrackDraft().source(link).duration(duration).album(album).artist(artist).title(name);
        int cut = name == null ? -1 : name.indexOf(BETWEEN);
        if (name == null || cut <= 0) {
            return draft;
        }
        String before = name.substring(0, cut).strip();
        String behind = name.substring(cut + BETWEEN.length());
        // With the artist named apart, a title may be one that has a dash.
        return artist == null || artist.equalsIgnoreCase(before)
                ? draft.artist(before).title(behind)
                : draft;
    }
}
