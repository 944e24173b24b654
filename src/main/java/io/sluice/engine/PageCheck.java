package io.sluice.engine;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import io.sluice.engine.http.RangeAnswer;

/// Recognises the page that stands where a file was: a login, an error, "your link has expired", sent with a 200.
final class PageCheck {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> MAY_BE_PAGES = Set.of("html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp",
            "cgi", "mht", "txt", "xml");
    private static final int LONGEST_ENDING = 5;

    private PageCheck() {
    }

    static boolean isPageInstead(Asked asked, RangeAnswer answer) {
        if (!PAGES.contains(String.valueOf(answer.mediaType()))) {
            return false;
        }
        boolean fileWasExpected = asked.name() != null && !asked.isFirst() && !mayBePage(asked.name());
        return fileWasExpected || isFile(lastSegment(asked.request().link()));
    }

    private static String lastSegment(URI link) {
        String path = String.valueOf(link.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    // ".iso" is no page; no ending, or "v1.2 (final)", may be anything.
    private static boolean isFile(String name) {
        String ending = ending(name);
        return !ending.isEmpty() && ending.length() <= LONGEST_ENDING
                && ending.chars().allMatch(Character::isLetterOrDigit) && ending.chars().anyMatch(Character::isLetter)
                && !MAY_BE_PAGES.contains(ending);
    }

    private static boolean mayBePage(String name) {
        return MAY_BE_PAGES.contains(ending(name));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
