package io.sluice.api.rest;

import io.sluice.api.http.ErrorText;
import io.sluice.library.Skipped;
import io.sluice.library.UnreadableTracksException;
import io.sluice.scheduler.LostFeed;

/// What is wrong with lists of tracks, for programs: sentences in English.
final class TrackText {
    private TrackText() {
    }

    static String of(Skipped.Reason reason) {
        return switch (reason) {
            case LOCAL_FILE -> "It is a file of the computer on which the list was written.";
            case SCHEME -> "It is a link of another kind than http and https.";
            case NO_LINK -> "It is no link.";
            case NO_FILE -> "It has no file.";
            case TOO_LONG -> "It is too long.";
            case CUT_OFF -> "From here on the list is damaged, or ends.";
        };
    }

    static String of(UnreadableTracksException.Reason reason) {
        return switch (reason) {
            case WEB_PAGE -> "It is a web page, not a list. Give the link of the list itself.";
            case STREAM -> "It is a playlist of HLS: its entries are the pieces of one film or song.";
            case NO_LIST -> "It is no list of tracks: M3U, XSPF, PLS, RSS, Atom, Metalink, OPML, CSV or links.";
            case MALFORMED -> "It is not what its format asks for.";
            case DOCTYPE -> "It declares a DOCTYPE, which is not read.";
            case NO_COLUMNS -> "Its first line names no column of links, as “url”.";
            case TOO_LARGE -> "It is too large: a list has at most 100 MB.";
            case TOO_MANY -> "It has too many tracks: a list has at most 100,000.";
        };
    }

    static String of(LostFeed.Why why) {
        return switch (why) {
            case LostFeed.Unreachable(var failure) -> "The feed cannot be fetched. " + ErrorText.message(failure);
            case LostFeed.Unreadable(var reason) -> "The feed cannot be read. " + of(reason);
            case LostFeed.NotRead _ -> "There are too many feeds in one list. Import this one by its link.";
        };
    }
}
