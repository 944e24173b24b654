package io.sluice.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

import io.sluice.library.UnreadableTracksException.Reason;
import org.jspecify.annotations.Nullable;

/// Reads lists of tracks.
public final class TrackLists {
    /// A larger list is refused.
    public static final long MOST_BYTES = 100_000_000;

    /// A list of more is refused, whether they can be fetched or not.
    public static final int MOST_ENTRIES = 100_000;

    private TrackLists() {
    }

    /// Needs memory for what it finds, not for the list. On any thread.
    ///
    /// A list that is damaged in the middle is what stands before that.
    ///
    /// @param in     is read to its end and not closed
    /// @param wanted what it is read as; null to tell it by the beginning of the list
    /// @param from   the link that the list came from, which links in it may leave out; null where it came from none
    /// @throws UnreadableTracksException where it is no such list
    /// @throws IOException               of `in`
    public static TrackList read(InputStream in, @Nullable TrackFormat wanted, @Nullable URI from) throws IOException {
        ListInput input = ListInput.of(in, from);
        TrackFormat format = format(input.firstText(), wanted);
        var found = new Findings();
        try {
            reader(format).read(input, found);
        } catch (UnreadableTracksException damaged) {
            if (damaged.reason() != Reason.MALFORMED || found.isEmpty()) {
                throw damaged;
            }
            found.skip(damaged.line(), Skipped.Reason.CUT_OFF, "");
        }
        return found.list(format);
    }

    /// What a list says by its beginning that it is written in; empty where it is none. No more is read than that takes.
    public static Optional<TrackFormat> tell(InputStream in) throws IOException {
        try {
            return Optional.of(Beginning.tell(ListInput.of(in, null).firstText()));
        } catch (UnreadableTracksException none) {
            return Optional.empty();
        }
    }

    // A server that wants a login first answers with a page, whatever it was asked for.
    private static TrackFormat format(String beginning, @Nullable TrackFormat wanted) throws IOException {
        boolean page = wanted != TrackFormat.LINKS && Beginning.isWebPage(beginning);
        return wanted == null || page ? Beginning.tell(beginning) : wanted;
    }

    private static TrackReader reader(TrackFormat format) {
        return switch (format) {
            case M3U -> new M3uReader();
            case LINKS -> new LinksReader();
            case PLS -> new PlsReader();
            case CSV -> new CsvReader();
            case XSPF -> new XspfReader();
            case RSS -> new FeedReader(new RssDialect());
            case ATOM -> new FeedReader(new AtomDialect());
            case METALINK -> new MetalinkReader();
            case OPML -> new OpmlReader();
        };
    }
}
