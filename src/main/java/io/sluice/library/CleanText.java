package io.sluice.library;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Makes what somebody wrote fit for one line of a window. Controls go, and so do marks that turn the direction of what
/// stands beside them (Unicode TR 36 §2.4 calls them a way to deceive); joiners stay, without which some scripts and emoji
/// fall apart.
final class CleanText {
    static final int MOST_CHARACTERS = 300;

    private static final Pattern NOISE = Pattern.compile("[\\p{Cc}\\s\\u2028\\u2029]+|\\p{Zs}{2,}");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    private CleanText() {
    }

    /// At most [#MOST_CHARACTERS]; null where nothing is left.
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // What is behind it would be cut, and need not be looked at.
        String part = text.substring(0, Math.min(text.length(), 8 * MOST_CHARACTERS));
        String clean = NOISE.matcher(TURNS.matcher(part).replaceAll("")).replaceAll(" ").strip();
        return clean.isBlank() ? null : cut(clean);
    }

    // A character beyond U+FFFF is two, of which one alone is none.
    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
