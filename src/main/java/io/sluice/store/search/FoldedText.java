package io.sluice.store.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Text as it is compared: what looks alike or differs only by its case is the same (Unicode's NFKC and case folding,
/// of no language), and a control character is a space.
///
/// It is spelled in UTF-8 with one character for each byte. Java keeps such a string in one byte for each character and
/// searches it with the processor's own instructions; a part of a text is found where its bytes are, since no UTF-8
/// character begins inside of another one.
public final class FoldedText {
    private static final char FIRST_PRINTABLE = 0x20;
    private static final char DELETE = 0x7f;

    private FoldedText() {
    }

    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > DELETE) {
                return ofAnyLanguage(text);
            }
            folded.append(plain(character));
        }
        return folded.toString();
    }

    private static char plain(char character) {
        if (character < FIRST_PRINTABLE || character == DELETE) {
            return ' ';
        }
        return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
    }

    // Upper case first, since only that of a whole string knows that ß is SS; lower case one by one, since that of a
    // whole string knows two kinds of σ.
    private static String ofAnyLanguage(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder lower = new StringBuilder(upper.length());
        upper.codePoints().map(Character::toLowerCase).map(it -> Character.isISOControl(it) ? ' ' : it)
                .forEach(lower::appendCodePoint);
        byte[] bytes = Normalizer.normalize(lower, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// The words of what somebody searches for, the longest first.
    static List<String> words(String text) {
        return Stream.of(of(text).split(" +")).filter(word -> !word.isEmpty())
                .sorted((one, other) -> other.length() - one.length()).toList();
    }
}
