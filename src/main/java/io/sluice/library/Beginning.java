package io.sluice.library;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.library.UnreadableTracksException.Reason;

/// Tells the format of a list by how it begins; names of files do not count, nor does what a server says of its type.
final class Beginning {
    private static final Pattern M3U = Pattern.compile("(?m)^#EXT(?:M3U|INF)\\b");
    private static final Pattern JSON = Pattern.compile("\\{|\\[\\s*[\\[{\"]");

    /// What may stand in front of the root element: the declaration, comments, instructions.
    private static final Pattern PROLOG = Pattern.compile("(?s)\\s*<(?:\\?.*?\\?|!--.*?--)>");

    private static final Pattern DOCTYPE = Pattern.compile("(?is)\\s*<!DOCTYPE\\s+([\\w:.-]+)");
    private static final Pattern ROOT = Pattern.compile("\\s*<([\\w:.-]+)");

    private Beginning() {
    }

    /// @param text without blanks in front
    static TrackFormat tell(String text) throws UnreadableTracksException {
        if (text.startsWith("<")) {
            return xml(rootOf(text));
        }
        if (text.indexOf('\0') >= 0 || JSON.matcher(text).lookingAt()) {
            throw new UnreadableTracksException(Reason.NO_LIST);
        }
        if (M3U.matcher(text).find()) {
            return TrackFormat.M3U;
        }
        if (text.regionMatches(true, 0, "[playlist]", 0, 10)) {
            return TrackFormat.PLS;
        }
        boolean isTable = CsvColumns.of(text.lines().findFirst().orElse("")).isPresent();
        return isTable ? TrackFormat.CSV : TrackFormat.LINKS;
    }

    static boolean isWebPage(String text) {
        return text.startsWith("<") && rootOf(text).equals("html");
    }

    private static TrackFormat xml(String root) throws UnreadableTracksException {
        return switch (root) {
            case "rss" -> TrackFormat.RSS;
            case "feed" -> TrackFormat.ATOM;
            case "playlist" -> TrackFormat.XSPF;
            case "metalink" -> TrackFormat.METALINK;
            case "opml" -> TrackFormat.OPML;
            case "html" -> throw new UnreadableTracksException(Reason.WEB_PAGE);
            default -> throw new UnreadableTracksException(Reason.NO_LIST);
        };
    }

    /// In lower case, without its prefix; empty where there is none in sight.
    private static String rootOf(String text) {
        Matcher prolog = PROLOG.matcher(text);
        int from = 0;
        while (prolog.region(from, text.length()).lookingAt()) {
            from = prolog.end();
        }
        Matcher declared = DOCTYPE.matcher(text).region(from, text.length());
        Matcher root = ROOT.matcher(text).region(from, text.length());
        String name = declared.lookingAt() ? declared.group(1) : root.lookingAt() ? root.group(1) : "";
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
