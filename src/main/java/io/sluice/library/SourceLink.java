package io.sluice.library;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.LinkLine;
import io.sluice.model.LinkText;
import io.sluice.model.text.BoundedLines;
import org.jspecify.annotations.Nullable;

/// The place of a track, as a list writes it.
final class SourceLink {
    /// Drives of Windows, and paths of its networks.
    private static final Pattern WINDOWS_PATH = Pattern.compile("(?s)\\p{Alpha}:[\\\\/].*|\\\\\\\\.*");

    private static final Pattern SCHEME = Pattern.compile("(?s)\\p{Alpha}[\\p{Alnum}+.-]+:.*");

    private SourceLink() {
    }

    /// @param base that a relative one belongs to
    /// @return empty where it cannot be fetched
    static Optional<URI> read(String written, @Nullable URI base) {
        String text = written.strip();
        if (text.length() >= BoundedLines.MOST_CHARACTERS) {
            return Optional.empty();
        }
        Optional<URI> absolute = LinkText.parse(text);
        return absolute.isPresent() || base == null || !isRelative(text) ? absolute : LinkText.resolve(base, text);
    }

    /// Why it cannot be fetched.
    static Reason reasonAgainst(String written) {
        if (written.length() >= BoundedLines.MOST_CHARACTERS) {
            return Reason.TOO_LONG;
        }
        String scheme = LinkLine.schemeOf(written.strip()).toLowerCase(Locale.ROOT);
        if (scheme.startsWith("http") || written.isBlank()) {
            return Reason.NO_LINK;
        }
        return scheme.isEmpty() || scheme.equals("file") ? Reason.LOCAL_FILE : Reason.SCHEME;
    }

    private static boolean isRelative(String text) {
        return !text.isEmpty() && !WINDOWS_PATH.matcher(text).matches() && LinkLine.schemeOf(text).isEmpty()
                && !SCHEME.matcher(text).lookingAt();
    }
}
