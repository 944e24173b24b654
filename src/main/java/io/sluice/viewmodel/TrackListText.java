package io.sluice.viewmodel;

import io.sluice.i18n.Text;
import io.sluice.library.Skipped;
import io.sluice.library.UnreadableTracksException;
import io.sluice.model.Failure;
import io.sluice.model.PublicLink;
import io.sluice.scheduler.LostFeed;

/// What is wrong with a list of tracks, or with a part of it: sentences with the next step.
final class TrackListText {
    private TrackListText() {
    }

    /// @param name of the list
    static UserMessage of(String name, UnreadableTracksException.Reason reason) {
        return switch (reason) {
            case WEB_PAGE -> UserMessage.of("add.tracks.webPage", name);
            case STREAM -> UserMessage.of("add.tracks.stream", name);
            case NO_LIST -> UserMessage.of("add.tracks.noList", name);
            case MALFORMED -> UserMessage.of("add.tracks.malformed", name);
            case DOCTYPE -> UserMessage.of("add.tracks.doctype", name);
            case NO_COLUMNS -> UserMessage.of("add.tracks.noColumns", name);
            case TOO_LARGE -> UserMessage.of("add.tracks.tooLarge", name);
            case TOO_MANY -> UserMessage.of("add.tracks.tooMany", name);
        };
    }

    /// @param name of a list that is behind a link
    static UserMessage of(String name, Failure failure) {
        UserMessage why = FailureText.ofLink(failure);
        return UserMessage.of("add.tracks.unreachable", name, new Text(why.key(), why.arguments()));
    }

    static UserMessage of(LostFeed feed) {
        String name = PublicLink.of(feed.link());
        return switch (feed.why()) {
            case LostFeed.Unreachable(var failure) -> of(name, failure);
            case LostFeed.Unreadable(var reason) -> of(name, reason);
            case LostFeed.NotRead _ -> UserMessage.of("add.tracks.notRead", name);
        };
    }

    static UserMessage of(Skipped skipped) {
        return switch (skipped.reason()) {
            case LOCAL_FILE -> UserMessage.of("add.line.localFile", skipped.line(), skipped.text());
            case SCHEME -> UserMessage.of("add.line.scheme", skipped.line(), skipped.text());
            case NO_LINK -> UserMessage.of("add.line.noLink", skipped.line(), skipped.text());
            case NO_FILE -> UserMessage.of("add.line.noFile", skipped.line(), skipped.text());
            case TOO_LONG -> UserMessage.of("add.line.tooLong", skipped.line());
            case CUT_OFF -> UserMessage.of("add.line.cutOff", skipped.line());
        };
    }
}
