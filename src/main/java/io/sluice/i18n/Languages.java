package io.sluice.i18n;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The languages that the program has texts in.
public final class Languages {
    /// A new bundle needs its tag here and nothing else.
    private static final List<String> TAGS = List.of("en", "de");

    private Languages() {
    }

    /// What may be chosen: the system's, as an empty tag, and those there are.
    public static List<String> choices() {
        return Stream.concat(Stream.of(""), TAGS.stream()).toList();
    }

    /// What the language calls itself.
    public static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(locale)
                + name.substring(name.offsetByCodePoints(0, 1));
    }

    /// The locale for a chosen language: the system's own where it speaks that language, for its way to write numbers.
    ///
    /// @param tag empty for the system's
    public static Locale locale(String tag, Locale system) {
        Locale wanted = Locale.forLanguageTag(tag);
        return tag.isEmpty() || wanted.getLanguage().equals(system.getLanguage()) && wanted.getCountry().isEmpty()
                ? system
                : wanted;
    }
}
