package io.sluice.library;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// RSS 2.0 (rssboard.org/rss-specification) with what iTunes adds for podcasts. `author` of RSS itself is an address of mail,
/// which is nobody's business here.
final class RssDialect implements FeedDialect {
    @Override
    public String root() {
        return "rss";
    }

    @Override
    public String item() {
        return "item";
    }

    @Override
    public Namespace namespace() {
        return Namespace.NO_NAMESPACE;
    }

    @Override
    public String author(XmlInput xml) throws IOException {
        boolean ofItunes = xml.namespace().equalsIgnoreCase(FeedElements.ITUNES.getURI());
        String name = xml.text();
        return ofItunes ? name : "";
    }

    @Override
    public List<Enclosure> read(Element written, TrackDraft draft) throws IOException {
        var root = new Element("rss").setAttribute("version", "2.0")
                .addContent(new Element("channel").addContent(written));
        Item item = ((Channel) FeedDialect.feed(root)).getItems().getFirst();
        String artist = FeedElements.text(written, "author", FeedElements.ITUNES);
        String time = FeedElements.text(written, "duration", FeedElements.ITUNES);
        draft.title(item.getTitle())
                .ownId(Optional.ofNullable(item.getGuid()).map(Guid::getValue).orElse(null))
                .published(Optional.ofNullable(item.getPubDate()).map(Date::toInstant).orElse(null))
                .artist(artist == null ? FeedElements.text(written, "creator", FeedElements.DUBLIN_CORE) : artist)
                .duration(time == null ? null : PlayingTime.clock(time.strip()));
        return item.getEnclosures().stream().map(it -> new Enclosure(Objects.requireNonNullElse(it.getUrl(), ""),
                it.getLength(), Objects.requireNonNullElse(it.getType(), ""))).toList();
    }
}
