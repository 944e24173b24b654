package io.sluice.library;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndPerson;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// Atom (RFC 4287): the file of an entry is its link of the relation `enclosure` (§4.2.7.2).
final class AtomDialect implements FeedDialect {
    @Override
    public String root() {
        return "feed";
    }

    @Override
    public String item() {
        return "entry";
    }

    @Override
    public Namespace namespace() {
        return FeedElements.ATOM;
    }

    @Override
    public String author(XmlInput xml) throws IOException {
        return FeedElements.nameIn(xml);
    }

    @Override
    public List<Enclosure> read(Element written, TrackDraft draft) throws IOException {
        var root = new Element("feed", FeedElements.ATOM).addContent(written);
        Entry entry = ((Feed) FeedDialect.feed(root)).getEntries().getFirst();
        draft.title(entry.getTitle()).ownId(entry.getId())
                .published(Optional.ofNullable(entry.getPublished()).or(() -> Optional.ofNullable(entry.getUpdated()))
                        .map(Date::toInstant).orElse(null))
                .artist(entry.getAuthors().stream().map(SyndPerson::getName).filter(it -> !it.isBlank()).findFirst()
                        .orElse(null));
        return entry.getOtherLinks().stream().filter(it -> "enclosure".equals(it.getRel()))
                .map(it -> new Enclosure(Objects.requireNonNullElse(it.getHref(), ""), it.getLength(),
                        Objects.requireNonNullElse(it.getType(), "")))
                .toList();
    }
}
