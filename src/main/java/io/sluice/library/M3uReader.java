package io.sluice.library;

import java.io.IOException;
import java.util.regex.Pattern;

import io.sluice.library.Skipped.Reason;

/// M3U and M3U8: one link or path a line, below the directives that are about it.
final class M3uReader implements TrackReader {
    /// What only playlists of HLS have (RFC 8216 §4.3).
    private static final Pattern STREAM = Pattern.compile("#EXT-X-(?:TARGETDURATION|MEDIA-SEQUENCE|STREAM-INF"
            + "|I-FRAME-STREAM-INF|MEDIA|MAP|ENDLIST|BYTERANGE|PART-INF)\\b");

    @Override
    public void read(ListInput in, Findings found) throws IOException {
        TextLines lines = in.lines();
        var about = new M3uDirectives();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (STREAM.matcher(line).lookingAt()) {
                throw new UnreadableTracksException(UnreadableTracksException.Reason.STREAM, lines.number());
            } else if (lines.isCut()) {
                found.skip(lines.number(), Reason.TOO_LONG, line);
            } else if (line.startsWith("#")) {
                about.take(line);
            } else if (!line.isEmpty()) {
                var link = SourceLink.read(line, in.from());
                if (link.isPresent()) {
                    found.add(about.draft(link.get()));
                } else {
                    found.skip(lines.number(), SourceLink.reasonAgainst(line), line);
                }
                about = new M3uDirectives();
            }
        }
    }
}
