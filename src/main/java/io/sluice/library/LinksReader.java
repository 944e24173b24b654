package io.sluice.library;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.LinkLine;

/// Links, line by line, as [LinkLine] reads them; links with tabs between them are one file, whatever their names. A line
/// that begins with `#` is a comment.
final class LinksReader implements TrackReader {
    private static final Pattern TABS = Pattern.compile("\\t+");

    @Override
    public void read(ListInput in, Findings found) throws IOException {
        TextLines lines = in.lines();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (lines.isCut()) {
                found.skip(lines.number(), Reason.TOO_LONG, line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(lines.number(), line, found);
            }
        }
    }

    private static void readLine(long number, String text, Findings found) throws IOException {
        LinkLine line = LinkLine.read(text);
        for (List<URI> file : isOneFile(text, line)
                ? List.of(line.files().stream().flatMap(List::stream).toList())
                : line.files()) {
            var draft = new TrackDraft();
            file.forEach(draft::source);
            found.add(draft);
        }
        for (String refused : line.refused()) {
            boolean isWord = LinkLine.schemeOf(refused).isEmpty();
            found.skip(number, isWord ? Reason.NO_LINK : SourceLink.reasonAgainst(refused), refused);
        }
        if (line.files().isEmpty() && line.refused().isEmpty()) {
            found.skip(number, Reason.NO_LINK, text);
        }
    }

    private static boolean isOneFile(String text, LinkLine line) {
        return !line.files().isEmpty() && text.indexOf('\t') >= 0
                && TABS.splitAsStream(text).noneMatch(it -> it.strip().contains(" "));
    }
}
