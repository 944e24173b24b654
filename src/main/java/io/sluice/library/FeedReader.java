package io.sluice.library;

import java.io.IOException;
import java.util.List;

import io.sluice.library.FeedDialect.Enclosure;

/// Podcasts. Cuts a feed into its items, of which one at a time is in memory, for ROME to read: ROME alone would hold the
/// tree of the whole feed, and know no lines.
final class FeedReader implements TrackReader {
    private final FeedDialect dialect;

    FeedReader(FeedDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void read(ListInput in, Findings found) throws IOException {
        var xml = new XmlInput(in);
        xml.enter(dialect.root());
        var elements = new FeedElements(xml, xml.namespace(), dialect.namespace());
        var show = new Show();
        while (xml.next(1)) {
            if (xml.name().equals(dialect.item())) {
                add(xml, elements, new TrackDraft().show(show), found);
            } else {
                about(xml, show);
            }
        }
    }

    // Several enclosures are forms of one episode, no mirrors: the first that can be fetched is the one that was meant.
    private void add(XmlInput xml, FeedElements elements, TrackDraft draft, Findings found) throws IOException {
        long line = xml.line();
        var base = xml.base();
        List<Enclosure> forms = dialect.read(elements.copy(), draft);
        for (Enclosure form : forms) {
            var link = SourceLink.read(form.place(), base);
            if (link.isPresent()) {
                draft.source(link.get()).bytes(form.bytes()).type(form.type());
                break;
            }
        }
        found.addOrSkip(draft, line, forms.stream().map(Enclosure::place).toList());
    }

    private void about(XmlInput xml, Show show) throws IOException {
        switch (xml.name()) {
            case "channel" -> {
                // holds the items of RSS
            }
            case "title" -> show.takeTitle(xml.text());
            // The page of a show in RSS; that of Atom has no text.
            case "link", "id" -> show.takeId(xml.text());
            case "author" -> show.takeAuthor(dialect.author(xml));
            default -> xml.skip();
        }
    }
}
