package io.sluice.library;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/// OPML (opml.org/spec2): what programs for podcasts write their subscriptions into. It names feeds and no tracks; outlines
/// without a feed are folders.
final class OpmlReader implements TrackReader {
    @Override
    public void read(ListInput in, Findings found) throws IOException {
        var xml = new XmlInput(in);
        xml.enter("opml");
        while (xml.next(1)) {
            String feed = xml.name().equals("outline") ? xml.attribute("xmlUrl") : null;
            if (feed != null) {
                Optional<URI> link = SourceLink.read(feed, xml.base());
                if (link.isPresent()) {
                    found.addFeed(link.get());
                } else {
                    found.skip(xml.line(), SourceLink.reasonAgainst(feed),
                            Objects.requireNonNullElse(xml.attribute("text"), feed));
                }
            }
        }
    }
}
