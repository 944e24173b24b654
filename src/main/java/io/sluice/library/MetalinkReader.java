package io.sluice.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.sluice.library.UnreadableTracksException.Reason;
import io.sluice.model.Checksum;

/// Metalink 4 (RFC 5854): files with their mirrors and what they add up to.
public final class MetalinkReader implements TrackReader {
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:metalink";
    /// RFC 5854 §4.2.16.2: the last of all.
    private static final int LAST = 999_999;

    private record Ranked(URI link, int priority) {
    }

    /// Takes each file of a Metalink.
    @FunctionalInterface
    private interface Taker {
        void take(MetalinkFile file, long line) throws IOException;
    }

    MetalinkReader() {
    }

    /// All files of a Metalink.
    ///
    /// @throws UnreadableTracksException where it is none, or one without files
    public static List<MetalinkFile> files(byte[] text) throws IOException {
        List<MetalinkFile> files = new ArrayList<>();
        readFiles(ListInput.of(new ByteArrayInputStream(text), null), (file, _) -> files.add(file));
        if (files.isEmpty()) {
            throw new UnreadableTracksException(Reason.MALFORMED);
        }
        return files;
    }

    @Override
    public void read(ListInput in, Findings found) throws IOException {
        readFiles(in, (file, line) -> {
            // Folders may stand in front of the name (§4.1.2.1).
            var draft = new TrackDraft().title(file.name().substring(file.name().lastIndexOf('/') + 1))
                    .bytes(file.bytes()).checksum(file.checksum());
            file.links().forEach(draft::source);
            found.addOrSkip(draft, line, List.of(""));
        });
    }

    private static void readFiles(ListInput in, Taker taker) throws IOException {
        var xml = new XmlInput(in);
        xml.enter("metalink");
        if (!is(xml, "metalink")) {
            throw new UnreadableTracksException(Reason.MALFORMED, xml.line()); // version 3 has another name space
        }
        while (xml.next(1)) {
            if (is(xml, "file")) {
                long line = xml.line();
                taker.take(file(xml), line);
            }
        }
    }

    private static boolean is(XmlInput xml, String name) {
        return xml.name().equals(name) && NAMESPACE.equals(xml.namespace());
    }

    private static MetalinkFile file(XmlInput xml) throws IOException {
        int inside = xml.depth();
        String name = xml.attribute("name");
        Long bytes = null;
        List<Ranked> links = new ArrayList<>();
        List<Checksum> sums = new ArrayList<>();
        while (xml.next(inside)) {
            if (is(xml, "url")) {
                int priority = priority(xml);
                SourceLink.read(xml.text(), null).ifPresent(it -> links.add(new Ranked(it, priority)));
            } else if (is(xml, "hash")) {
                checksum(xml).ifPresent(sums::add);
            } else if (is(xml, "size")) {
                String size = xml.text();
                bytes = size.matches("\\d{1,18}") ? Long.valueOf(size) : null;
            } else {
                xml.skip(); // among them the hashes of pieces
            }
        }
        return new MetalinkFile(name == null ? "" : name, bytes,
                links.stream().sorted(Comparator.comparingInt(Ranked::priority)).map(Ranked::link).toList(),
                sums.stream().min(Comparator.comparing(Checksum::algorithm)).orElse(null));
    }

    private static int priority(XmlInput xml) {
        return Optional.ofNullable(xml.attribute("priority")).filter(it -> it.matches("\\d{1,6}"))
                .map(Integer::parseInt).orElse(LAST);
    }

    private static Optional<Checksum> checksum(XmlInput xml) throws IOException {
        String type = xml.attribute("type");
        String digits = xml.text();
        try {
            return Optional.of(Checksum.parse(type + "=" + digits));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // there are weaker ones that nobody here adds up
        }
    }
}
