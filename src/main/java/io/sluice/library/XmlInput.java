package io.sluice.library;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.sluice.library.UnreadableTracksException.Reason;
import org.jspecify.annotations.Nullable;

/// Goes through XML from one element to the next. Declares nothing, fetches nothing, and holds no more of it than one piece
/// of markup. One thread.
final class XmlInput {
    /// Of a text or an attribute, characters behind it are not read.
    static final int MOST_CHARACTERS = 1 << 16;

    /// Of a comment, a tag or a section of text, which the parser collects.
    private static final long MOST_BYTES_OF_MARKUP = 4_000_000;

    private static final int MOST_DEPTH = 100;

    /// Those that people write who take a feed for HTML; others stay as they are written.
    private static final Map<String, String> OF_HTML = Map.of("nbsp", " ", "ndash", "–", "mdash", "—", "hellip", "…",
            "lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”");

    private record Base(int depth, URI link) {
    }

    private final XMLStreamReader xml;
    private final BoundedInput limit;
    private final @Nullable URI from;
    private final long linesInFront;
    private final Deque<Base> bases = new ArrayDeque<>();
    private int depth;

    XmlInput(ListInput in) throws IOException {
        limit = in.limit();
        from = in.from();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // As events, or the first that is not declared would be the end of a feed.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            linesInFront = in.skipBlankLines();
            xml = factory.createXMLStreamReader(in.bytes());
        } catch (XMLStreamException none) {
            throw new UnreadableTracksException(Reason.MALFORMED, 1);
        }
    }

    /// To the outermost element.
    ///
    /// @param wanted its name
    void enter(String wanted) throws IOException {
        if (!next(0) || !name().equals(wanted)) {
            throw new UnreadableTracksException(Reason.MALFORMED, line());
        }
    }

    /// To the beginning of the next element, at any depth within the one that has this depth.
    ///
    /// @return false at its end
    boolean next(int within) throws IOException {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && depth < within) {
                return false;
            }
        }
    }

    private int event() throws IOException {
        limit.allow(MOST_BYTES_OF_MARKUP);
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> opened();
                case XMLStreamConstants.END_ELEMENT -> closed();
                case XMLStreamConstants.DTD -> throw new UnreadableTracksException(Reason.DOCTYPE, line());
                default -> {
                    // text, or something of no meaning here
                }
            }
            return event;
        } catch (XMLStreamException malformed) {
            limit.rethrow();
            throw new UnreadableTracksException(Reason.MALFORMED, line());
        }
    }

    private void opened() throws UnreadableTracksException {
        if (++depth > MOST_DEPTH) {
            throw new UnreadableTracksException(Reason.MALFORMED, line());
        }
        Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "base"))
                .flatMap(written -> SourceLink.read(written, base()))
                .ifPresent(link -> bases.push(new Base(depth, link)));
    }

    private void closed() {
        depth--;
        if (!bases.isEmpty() && bases.peek().depth() > depth) {
            bases.pop();
        }
    }

    /// Of the element at which it stands; the outermost has 1.
    int depth() {
        return depth;
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /// That links of this element are relative to.
    @Nullable
    URI base() {
        return bases.isEmpty() ? from : bases.peek().link();
    }

    /// From 1.
    long line() {
        return linesInFront + Math.max(1, xml.getLocation().getLineNumber());
    }

    /// All text in the element, which it leaves; cut behind [#MOST_CHARACTERS].
    String text() throws IOException {
        int inside = depth;
        var text = new StringBuilder();
        while (depth >= inside) {
            switch (event()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(),
                            Math.min(xml.getTextLength(), MOST_CHARACTERS - text.length()));
                case XMLStreamConstants.ENTITY_REFERENCE -> append(text, xml.getLocalName());
                default -> {
                    // the text of elements within counts too
                }
            }
        }
        return text.toString().strip();
    }

    private static void append(StringBuilder text, String entity) {
        if (text.length() + entity.length() + 2 <= MOST_CHARACTERS) {
            text.append(OF_HTML.getOrDefault(entity, '&' + entity + ';'));
        }
    }

    /// Leaves the element.
    void skip() throws IOException {
        int inside = depth;
        while (next(inside)) {
            // what is in it does not matter
        }
    }
}
