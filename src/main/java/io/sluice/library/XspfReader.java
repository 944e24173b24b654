package io.sluice.library;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// XSPF, versions 0 and 1 (xspf.org/spec): several locations of a track are places of the same bytes, the best first.
final class XspfReader implements TrackReader {
    @Override
    public void read(ListInput in, Findings found) throws IOException {
        var xml = new XmlInput(in);
        xml.enter("playlist");
        while (xml.next(1)) {
            if (xml.name().equals("track")) {
                add(xml, found);
            }
        }
    }

    private static void add(XmlInput xml, Findings found) throws IOException {
        long line = xml.line();
        int inside = xml.depth();
        List<String> places = new ArrayList<>();
        var draft = new TrackDraft();
        while (xml.next(inside)) {
            URI base = xml.base();
            switch (xml.name()) {
                case "location" -> {
                    String place = xml.text();
                    places.add(place);
                    SourceLink.read(place, base).ifPresent(draft::source);
                }
                case "identifier" -> draft.ownId(xml.text());
                case "title" -> draft.title(xml.text());
                case "creator" -> draft.artist(xml.text());
                case "album" -> draft.album(xml.text());
                case "duration" -> draft.duration(PlayingTime.milliseconds(xml.text()));
                default -> xml.skip();
            }
        }
        found.addOrSkip(draft, line, places);
    }
}
