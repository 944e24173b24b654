package io.sluice.library;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.sluice.library.UnreadableTracksException.Reason;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// How a feed is built, and what its items say.
interface FeedDialect {
    /// A file that an item names.
    record Enclosure(String place, long bytes, String type) {
    }

    /// The name of the outermost element.
    String root();

    String item();

    /// Of its elements.
    Namespace namespace();

    /// The name in an element `author`, which `xml` leaves.
    String author(XmlInput xml) throws IOException;

    /// Takes what an item says of its track.
    ///
    /// @return the forms in which its file is there
    List<Enclosure> read(Element item, TrackDraft draft) throws IOException;

    /// A feed as ROME reads it. Names of months are English in every feed.
    static WireFeed feed(Element root) throws UnreadableTracksException {
        try {
            return new WireFeedInput(false, Locale.ENGLISH).build(new Document(root));
        } catch (FeedException | IllegalArgumentException unreadable) {
            throw new UnreadableTracksException(Reason.MALFORMED);
        }
    }
}
