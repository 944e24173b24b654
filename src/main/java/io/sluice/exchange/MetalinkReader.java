package io.sluice.exchange;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.sluice.model.Checksum;
import io.sluice.model.LinkText;
import org.jspecify.annotations.Nullable;

/// Reads Metalink 4 (RFC 5854): files with their mirrors and what they add up to. No DTD and nothing outside of the text is
/// looked at.
public final class MetalinkReader {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:metalink";
    /// RFC 5854 §4.2.16.2: the last of all.
    private static final int LAST = 999_999;

    private MetalinkReader() {
    }

    /// @param name     may have folders in front, with `/` between; nobody has looked at it yet
    /// @param links    of http and https, best first; may be none
    /// @param checksum the strongest that is known here
    public record Entry(String name, List<URI> links, @Nullable Checksum checksum) {
    }

    private record Ranked(URI link, int priority) {
    }

    /// @throws IllegalArgumentException where it is no Metalink
    public static List<Entry> read(byte[] text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Entry> files = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && is(xml, "file")) {
                    files.add(file(xml));
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("Not a Metalink of version 4", malformed);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Not a Metalink of version 4, or one without files");
        }
        return files;
    }

    private static boolean is(XMLStreamReader xml, String name) {
        return xml.getLocalName().equals(name) && NAMESPACE.equals(xml.getNamespaceURI());
    }

    private static Entry file(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getAttributeValue(null, "name");
        List<Ranked> links = new ArrayList<>();
        List<Checksum> sums = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !is(xml, "file")) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (is(xml, "url")) {
                int priority = priority(xml);
                LinkText.parse(xml.getElementText().strip()).ifPresent(it -> links.add(new Ranked(it, priority)));
            } else if (is(xml, "hash")) {
                checksum(xml).ifPresent(sums::add);
            } else if (is(xml, "pieces")) {
                skip(xml); // its hashes are of parts
            }
        }
        return new Entry(name == null ? "" : name,
                links.stream().sorted(Comparator.comparingInt(Ranked::priority)).map(Ranked::link).toList(),
                sums.stream().min(Comparator.comparing(Checksum::algorithm)).orElse(null));
    }

    private static int priority(XMLStreamReader xml) {
        return Optional.ofNullable(xml.getAttributeValue(null, "priority")).filter(it -> it.matches("\\d{1,6}"))
                .map(Integer::parseInt).orElse(LAST);
    }

    private static Optional<Checksum> checksum(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "type");
        String digits = xml.getElementText().strip();
        try {
            return Optional.of(Checksum.parse(type + "=" + digits));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty(); // there are weaker ones that nobody here adds up
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
