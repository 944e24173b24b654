package io.sluice.library;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// Copies of an item what is read of it: no descriptions and pictures, whatever their size. One thread.
final class FeedElements {
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace ITUNES = Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

    private static final Set<String> TEXTS = Set.of("title", "guid", "id", "link", "enclosure", "pubDate", "published",
            "updated", "duration", "author", "creator");
    private static final Set<String> ATTRIBUTES = Set.of("url", "href", "rel", "length", "type");
    /// More of them are no item that anybody wrote.
    private static final int MOST = 100;

    // XML 1.1 may have them, JDOM may not.
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private final XmlInput xml;
    private final String itsNamespace;
    private final Namespace namespace;

    /// @param itsNamespace that the feed has
    /// @param namespace    that ROME wants in its place: some feeds of RSS have one, where there should be none
    FeedElements(XmlInput xml, String itsNamespace, Namespace namespace) {
        this.xml = xml;
        this.itsNamespace = itsNamespace;
        this.namespace = namespace;
    }

    /// The item at which `xml` stands, and which it leaves.
    Element copy() throws IOException {
        var item = new Element(xml.name(), namespace);
        int inside = xml.depth();
        while (xml.next(inside)) {
            Optional<Namespace> known = known();
            if (known.isPresent() && TEXTS.contains(xml.name()) && item.getContentSize() < MOST) {
                item.addContent(child(known.get()));
            } else {
                xml.skip();
            }
        }
        return item;
    }

    private Optional<Namespace> known() {
        String uri = xml.namespace().toLowerCase(Locale.ROOT);
        return uri.equals(itsNamespace.toLowerCase(Locale.ROOT))
                ? Optional.of(namespace)
                : uri.equals(ITUNES.getURI())
                        ? Optional.of(ITUNES)
                        : uri.equals(DUBLIN_CORE.getURI()) ? Optional.of(DUBLIN_CORE) : Optional.empty();
    }

    private Element child(Namespace of) throws IOException {
        var child = new Element(xml.name(), of);
        for (String name : ATTRIBUTES) {
            String value = xml.attribute(name);
            if (value != null) {
                child.setAttribute(name, clean(value));
            }
        }
        if (of.equals(ATOM) && child.getName().equals("author")) {
            return child.addContent(new Element("name", ATOM).setText(clean(nameIn(xml))));
        }
        return child.setText(clean(xml.text()));
    }

    /// What a person of Atom is called (RFC 4287 §3.2.1); `xml` leaves it.
    static String nameIn(XmlInput xml) throws IOException {
        String name = "";
        int inside = xml.depth();
        while (xml.next(inside)) {
            if (xml.name().equals("name")) {
                name = xml.text();
            } else {
                xml.skip();
            }
        }
        return name;
    }

    private static String clean(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /// Null where there is none, or an empty one.
    static @Nullable String text(Element item, String name, Namespace of) {
        String text = item.getChildText(name, of);
        return text == null || text.isBlank() ? null : text;
    }
}
