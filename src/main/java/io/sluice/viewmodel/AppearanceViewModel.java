package io.sluice.viewmodel;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.sluice.settings.AppearanceSettings;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.settings.AppearanceSettings.Density;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.Setting;

/// How the window looks, in the settings. JavaFX thread.
///
/// @param textPercent one of [AppearanceSettings#TEXT_SIZES]
/// @param language    a language tag, empty for the system's; counts from the next start on
public record AppearanceViewModel(SettingChoice<Theme> theme, SettingChoice<Accent> accent,
        SettingChoice<Density> density, SettingChoice<Integer> textPercent, SettingChoice<String> language) {
    static AppearanceViewModel of(SettingFields fields) {
        return new AppearanceViewModel(
                choice(fields, Setting.THEME, AppearanceSettings::theme, AppearanceSettings::withTheme),
                choice(fields, Setting.ACCENT, AppearanceSettings::accent, AppearanceSettings::withAccent),
                choice(fields, Setting.DENSITY, AppearanceSettings::density, AppearanceSettings::withDensity),
                choice(fields, Setting.TEXT_PERCENT, AppearanceSettings::textPercent,
                        AppearanceSettings::withTextPercent),
                choice(fields, Setting.LANGUAGE, AppearanceSettings::language, AppearanceSettings::withLanguage));
    }

    private static <T> SettingChoice<T> choice(SettingFields fields, Setting setting,
            Function<AppearanceSettings, T> getter, BiFunction<AppearanceSettings, T, AppearanceSettings> setter) {
        return fields.choice(setting, now -> getter.apply(now.appearance()),
                (now, value) -> now.withAppearance(setter.apply(now.appearance(), value)));
    }
}
