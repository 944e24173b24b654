package io.sluice.settings;

import java.util.List;

/// How the window looks.
///
/// @param textPercent the size of texts, one of [#TEXT_SIZES]
/// @param language    a language tag (BCP 47), empty for the system's; counts from the next start on
public record AppearanceSettings(Theme theme, Accent accent, Density density, int textPercent, String language) {
    public static final List<Integer> TEXT_SIZES = List.of(100, 115, 130, 150, 200);
    public static final AppearanceSettings DEFAULT = new AppearanceSettings(Theme.SYSTEM, Accent.BLUE, Density.COMPACT,
            TEXT_SIZES.getFirst(), "");

    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    /// The colour of what is selected, focused or under way. Not one that a state has: green is finished, red failed.
    public enum Accent {
        BLUE, PURPLE, PINK, GRAPHITE
    }

    public enum Density {
        COMPACT, COMFORTABLE
    }

    public AppearanceSettings {
        if (!TEXT_SIZES.contains(textPercent)) {
            throw new IllegalArgumentException("must be one of " + TEXT_SIZES);
        }
        if (!language.matches("([a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*)?")) {
            throw new IllegalArgumentException("must be a language tag such as de or en-GB");
        }
    }

    public AppearanceSettings withTheme(Theme newTheme) {
        return new AppearanceSettings(newTheme, accent, density, textPercent, language);
    }

    public AppearanceSettings withAccent(Accent newAccent) {
        return new AppearanceSettings(theme, newAccent, density, textPercent, language);
    }

    public AppearanceSettings withDensity(Density newDensity) {
        return new AppearanceSettings(theme, accent, newDensity, textPercent, language);
    }

    public AppearanceSettings withTextPercent(int percent) {
        return new AppearanceSettings(theme, accent, density, percent, language);
    }

    public AppearanceSettings withLanguage(String tag) {
        return new AppearanceSettings(theme, accent, density, textPercent, tag);
    }
}
